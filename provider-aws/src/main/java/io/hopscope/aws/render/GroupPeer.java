/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import java.util.List;
import java.util.stream.Stream;

/**
 * The far end of one security group rule.
 *
 * @param type which of the four sorts it is
 * @param value the prefix or the id
 * @param account account of a referenced group where it is not the rule's own; else empty
 */
record GroupPeer(Type type, String value, String account) {
    /** What a far end can be, with its names in the API and in Terraform. */
    enum Type {
        V4("IpRanges", "CidrIp", "CidrIpv4", "cidr_ipv4"),
        V6("Ipv6Ranges", "CidrIpv6", "CidrIpv6", "cidr_ipv6"),
        PREFIX_LIST("PrefixListIds", "PrefixListId", "PrefixListId", "prefix_list_id"),
        GROUP("UserIdGroupPairs", "GroupId", "ReferencedGroupId", "referenced_security_group_id");

        private final String list;
        private final String member;
        private final String ruleMember;
        private final String terraform;

        Type(String list, String member, String ruleMember, String terraform) {
            this.list = list;
            this.member = member;
            this.ruleMember = ruleMember;
            this.terraform = terraform;
        }

        /** Name of the list in an {@code IpPermission}. */
        String list() {
            return list;
        }
    }

    /**
     * The far ends that a condition names; the whole of each family where it names none.
     *
     * @throws IllegalArgumentException when it narrows a group or a prefix list to one family, which AWS cannot
     */
    static List<GroupPeer> of(Conjunction condition, Traffic traffic, Accounts accounts) {
        if (condition.peer().isPresent() && condition.peer().get() instanceof Peer.Group group) {
            requireNoFamily(condition, traffic);
            return List.of(new GroupPeer(Type.GROUP, SafeId.of(group.id()), accounts.foreign(group.id())));
        }
        if (condition.peer().isPresent() && condition.peer().get() instanceof Peer.PrefixList list) {
            requireNoFamily(condition, traffic);
            return List.of(new GroupPeer(Type.PREFIX_LIST, SafeId.of(list.id()), ""));
        }
        return prefixes(condition, traffic)
                .map(prefix -> new GroupPeer(prefix.family() == IpFamily.V4 ? Type.V4 : Type.V6, prefix.toString(), ""))
                .toList();
    }

    /** The prefixes of the families that both the condition and the protocol allow. */
    static Stream<Prefix> prefixes(Conjunction condition, Traffic traffic) {
        AddressSet addresses = condition
                .peer()
                .map(peer -> ((Peer.Addresses) peer).set())
                .orElseGet(() -> AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6)));
        return addresses.ranges().stream()
                .filter(range -> traffic.existsIn(range.family()))
                .filter(range -> condition.family().map(range.family()::equals).orElse(true))
                .map(AddressRange::prefixes)
                .flatMap(List::stream);
    }

    /** Tells which groups belong to another account than the rule. */
    @FunctionalInterface
    interface Accounts {
        /** The group's account, or empty text when it is the rule's own or not known. */
        String foreign(ResourceId group);
    }

    Shorthand inPermission() {
        Shorthand member = new Shorthand().with(type.member, value);
        return account.isEmpty() ? member : member.with("UserId", account);
    }

    void inRule(Shorthand rule) {
        rule.with(type.ruleMember, value);
    }

    void inTerraform(Block attributes) {
        attributes.text(type.terraform, account.isEmpty() ? value : account + "/" + value);
    }

    private static void requireNoFamily(Conjunction condition, Traffic traffic) {
        boolean narrower = condition.family().isPresent()
                && Stream.of(IpFamily.values())
                        .anyMatch(f -> traffic.existsIn(f)
                                && !f.equals(condition.family().get()));
        if (narrower) {
            throw new IllegalArgumentException("No rule of AWS narrows a group or a prefix list to one family");
        }
    }
}
