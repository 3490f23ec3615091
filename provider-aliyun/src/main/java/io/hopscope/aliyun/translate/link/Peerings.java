/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.link;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.Networks;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * VPC peerings: in force once activated and paid for. Whether rules that name groups see members of the other network
 * is not documented. See https://help.aliyun.com/en/vpc/vpc-peer-to-peer-connection.
 */
public final class Peerings {
    private final AliyunAnswers all;

    private Peerings(AliyunAnswers all) {
        this.all = all;
    }

    /** Adds all peerings but those that ended. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Peerings peerings = new Peerings(all);
        all.each(Operation.PEERINGS).stream()
                .filter(item -> !item.folded("Status").equals("deleted"))
                .forEach(item -> into.add(peerings.peering(item)));
    }

    private Peering peering(Item item) {
        ResourceId id = AliyunId.of(ResourceKind.PEERING, item.text("InstanceId"));
        Subject subject = new Subject(item.scope(), id);
        return new Peering(
                item.identity(id, item.text("Name")),
                state(item, subject),
                side(item, "Vpc", subject),
                side(item, "AcceptingVpc", subject),
                Fact.unknown(subject.undocumented(
                        "Whether rules that name a security group match its members across " + id)));
    }

    private static Fact<OperationalState> state(Item item, Subject subject) {
        String status = item.text("Status");
        String business = item.text("BizStatus");
        boolean paid = business.isEmpty() || business.equalsIgnoreCase("Normal");
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "activated" -> Fact.known(paid ? OperationalState.up(status) : OperationalState.down(business));
            case "accepting" -> Fact.known(OperationalState.waiting(status));
            case "creating", "updating", "rejected", "expired", "deleting" -> Fact.known(OperationalState.down(status));
            default -> Fact.unknown(subject.unrecognised("Status", status));
        };
    }

    private PeeringSide side(Item item, String member, Subject subject) {
        Optional<Item> told = item.object(member);
        String vpc = told.map(side -> side.text("VpcId")).orElse("");
        List<Prefix> prefixes = told.stream()
                .flatMap(side -> Stream.concat(
                        side.texts("Ipv4Cidrs", "Ipv4Cidr").stream(), side.texts("Ipv6Cidrs", "Ipv6Cidr").stream()))
                .flatMap(text -> Prefix.tryParse(text).stream())
                .toList();
        Optional<List<Prefix>> known =
                prefixes.isEmpty() ? all.find(Operation.VPCS, vpc).map(Networks::prefixes) : Optional.of(prefixes);
        return new PeeringSide(
                AliyunId.of(ResourceKind.NETWORK, vpc),
                known.<Fact<List<Prefix>>>map(Fact::known)
                        .orElseGet(() -> Fact.unknown(subject.notGiven(
                                "The blocks of " + vpc + " are not in the input", Operation.VPCS.permission()))),
                Fact.assumed(false, Assumed.PEERING_NOT_TRANSITIVE));
    }
}
