/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/**
 * Who a permission of a security group admits: prefixes, prefix lists and groups, each of its own. A permission without
 * any admits nobody. A group stands for the private addresses of its members, see
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html.
 *
 * @param side the end of the packet that is looked at
 * @param subject the group that the permission is part of
 * @param known ids of all groups that were listed
 */
record GroupPeers(Side side, Subject subject, Set<String> known) {
    private static final String ACTIVE = "active";

    /** The entries of a permission. */
    Stream<GroupPeer> of(IpPermission permission) {
        Stream<GroupPeer> v4 = permission.ipRanges().stream().map(range -> prefix(range.cidrIp()));
        Stream<GroupPeer> v6 = permission.ipv6Ranges().stream().map(range -> prefix(range.cidrIpv6()));
        Stream<GroupPeer> lists = permission.prefixListIds().stream().map(list -> list(list.prefixListId()));
        Stream<GroupPeer> groups = permission.userIdGroupPairs().stream().map(this::group);
        return Stream.of(v4, v6, lists, groups).flatMap(peers -> peers);
    }

    /** The one way to write a prefix; text that is none stays as it is. */
    static String key(String cidr) {
        return Prefix.tryParse(cidr).map(Prefix::toString).orElse(cidr);
    }

    private GroupPeer prefix(@Nullable String cidr) {
        String text = Word.orEmpty(cidr);
        Optional<Prefix> prefix = Prefix.tryParse(text);
        Match match = prefix.<Match>map(parsed -> new Match.AddressIn(side, AddressSet.of(parsed)))
                .orElseGet(() -> undecided("prefix of a rule", text));
        return new GroupPeer(match, key(text));
    }

    private GroupPeer list(@Nullable String id) {
        String text = Word.orEmpty(id);
        return new GroupPeer(new Match.InSet(side, AwsId.addressSet(text)), text);
    }

    private GroupPeer group(UserIdGroupPair pair) {
        String id = pair.groupId();
        if (id == null) {
            String name = Word.orEmpty(pair.groupName());
            return new GroupPeer(undecided("group of a rule", name), name);
        }
        Match match = stale(pair)
                .<Match>map(why -> new Match.Nothing("stale reference to " + id + ": " + why))
                .orElseGet(() -> new Match.CarriesLabel(side, AwsId.securityGroup(id)));
        return new GroupPeer(match, id);
    }

    /**
     * Why a reference matches nothing: the peering that it went over is gone, or the group itself; the account is left
     * out then, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UserIdGroupPair.html.
     */
    private Optional<String> stale(UserIdGroupPair pair) {
        String peering = pair.peeringStatus();
        if (peering != null && !Word.folded(peering).equals(ACTIVE)) {
            return Optional.of("the peering is " + peering);
        }
        boolean gone = Word.orEmpty(pair.userId()).isEmpty() && !known.contains(pair.groupId());
        return gone ? Optional.of("the group does not exist") : Optional.empty();
    }

    private Match undecided(String field, String raw) {
        return new Match.Undecided(raw, subject.unrecognised(field, raw));
    }
}
