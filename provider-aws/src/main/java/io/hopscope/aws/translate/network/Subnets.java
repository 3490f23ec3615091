/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.filter.FilterStages;
import io.hopscope.aws.translate.filter.SubnetAcls;
import io.hopscope.aws.translate.route.SubnetTables;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;

/**
 * Subnets. Neighbours of one subnet reach each other without a route, see
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html. An IPv4 packet leaves by the Internet gateway
 * with the public address that its private one is associated with, an IPv6 packet with its own global one, see
 * https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html.
 */
public final class Subnets {
    /** Only such addresses leave as they are, RFC 4291 section 2.4 with RFC 3587. */
    private static final Prefix GLOBAL_UNICAST = Prefix.parse("2000::/3");

    private static final Fact<OperationalState> WORKS = Fact.known(OperationalState.up(""));
    private static final Exit BY_DOOR = new Exit(
            "public IPv4 address",
            Exit.When.AT_GATEWAY,
            new Match.FamilyIs(IpFamily.V4),
            WORKS,
            new ExitAddress.OwnDoor());
    private static final List<Exit> EXITS = List.of(BY_DOOR, unchanged(AddressSet.of(GLOBAL_UNICAST)));

    private final AwsAnswers all;
    private final SnapshotBuilder into;
    private final Zones zones;
    private final SubnetTables tables;
    private final SubnetAcls acls;
    private final FilterStages stages;
    private final PublicAccessBlock block;

    private Subnets(AwsAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.zones = new Zones(all);
        this.tables = new SubnetTables(all);
        this.acls = new SubnetAcls(all);
        this.stages = new FilterStages(all);
        this.block = new PublicAccessBlock(all, into);
    }

    /** Adds all subnets, and the account-wide blocks of public access that they are behind. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        Subnets subnets = new Subnets(all, into);
        all.all(Ec2.SUBNETS).forEach(subnets::add);
    }

    private void add(Told<software.amazon.awssdk.services.ec2.model.Subnet> told) {
        String vpc = Word.orEmpty(told.item().vpcId());
        Placement place = all.placeInVpc(told.by(), vpc, told.item().ownerId());
        ResourceId id = AwsId.subnet(Word.orEmpty(told.item().subnetId()));
        Subject subject = Subject.of(place, id);
        Fact<List<Prefix>> prefixes = VpcPrefixes.of(told.item(), subject);
        prefixes.missing().ifPresent(into::gap);
        Stage acl = stages.ofAcl(vpc, acls.of(subject, vpc));
        Subnet subnet = new Subnet(
                place.identity(id, Word.name(told.item().tags())),
                AwsId.network(vpc),
                prefixes.value().orElse(List.of()),
                zones.of(
                        told.by(), told.item().availabilityZoneId(), told.item().availabilityZone()),
                Delivery.ON_LINK,
                tables.of(subject, vpc),
                Fact.known(List.of(acl)),
                exits(told.item()),
                block.crossings(told, subject));
        into.add(subnet, place.view());
    }

    private static List<Exit> exits(software.amazon.awssdk.services.ec2.model.Subnet subnet) {
        AddressSet closed = AddressSet.ofPrefixes(PrivateRanges.of(subnet).toList());
        return closed.isEmpty()
                ? EXITS
                : List.of(BY_DOOR, unchanged(AddressSet.of(GLOBAL_UNICAST).subtract(closed)));
    }

    private static Exit unchanged(AddressSet sources) {
        return new Exit(
                "IPv6 address",
                Exit.When.AT_GATEWAY,
                new Match.AddressIn(Side.SOURCE, sources),
                WORKS,
                new ExitAddress.Unchanged());
    }
}
