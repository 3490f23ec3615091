/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.route;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.filter.FilterStages;
import io.hopscope.tencent.translate.filter.Traffic;
import io.hopscope.tencent.translate.network.MailPort;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Subnets. Who leaves by the network's way to the Internet needs a public address of his own. See
 * https://cloud.tencent.com/document/product/215/20046.
 */
public final class Subnets {
    private static final List<Exit> EXITS = List.of(new Exit(
            "own public address",
            Exit.When.AT_GATEWAY,
            new Match.Everything(),
            Fact.known(OperationalState.up("always there")),
            new ExitAddress.OwnDoor()));

    private final TencentAnswers all;
    private final FilterStages stages;
    private final SubnetTables tables;
    private final MailPort mail;

    private Subnets(TencentAnswers all) {
        this.all = all;
        this.stages = new FilterStages(all);
        this.tables = new SubnetTables(all);
        this.mail = new MailPort();
    }

    /** Adds all subnets and the tables that they route by. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        Subnets subnets = new Subnets(all);
        subnets.tables.add(into);
        all.each(Calls.SUBNETS).forEach(told -> subnets.add(told, into));
        new NamedSubnets(all)
                .all()
                .forEach(subnet -> subnets.add(
                        subnet.told(),
                        subnet.told().fixed(id(subnet.told()), "", "the subnet itself was not listed"),
                        subnet.prefixes(),
                        into));
    }

    private void add(Told told, SnapshotBuilder into) {
        add(told, told.identity(id(told), told.text("SubnetName")), prefixes(told.item()), into);
    }

    private void add(Told told, Identity identity, List<Prefix> prefixes, SnapshotBuilder into) {
        into.add(mail.list(told.scope()));
        into.add(new Subnet(
                identity,
                TencentId.of(ResourceKind.NETWORK, told.text("VpcId")),
                prefixes,
                told.text("Zone"),
                Delivery.NETWORK_FIRST,
                tables.of(told),
                Fact.known(List.of(stages.ofAcl(acl(told, Subject.of(identity))))),
                EXITS,
                Fact.known(List.of(mail.crossing(told.scope())))));
    }

    private static ResourceId id(Told told) {
        return TencentId.of(ResourceKind.SUBNET, told.text("SubnetId"));
    }

    /** The prefixes of a subnet, one a family. */
    static List<Prefix> prefixes(Item subnet) {
        return Stream.of(subnet.text("CidrBlock"), subnet.text("Ipv6CidrBlock"))
                .flatMap(text -> Traffic.prefix(text).stream())
                .toList();
    }

    /** The subnet says its ACL; where the field is missing, the ACLs say their subnets. */
    private Fact<Optional<String>> acl(Told told, Subject subject) {
        if (told.item().has("NetworkAclId")) {
            return Fact.known(told.item().find("NetworkAclId"));
        }
        Optional<String> bound = all.each(Calls.NETWORK_ACLS).stream()
                .filter(acl -> acl.item().list("SubnetSet").stream()
                        .anyMatch(subnet -> subnet.text("SubnetId").equals(told.text("SubnetId"))))
                .map(acl -> acl.text("NetworkAclId"))
                .findFirst();
        return bound.isPresent() || told.by().list(Calls.NETWORK_ACLS).isComplete()
                ? Fact.known(bound)
                : Fact.unknown(subject.notGiven(
                        "The network ACL of " + subject.id() + " is not in the answer", Calls.SUBNETS.permission()));
    }
}
