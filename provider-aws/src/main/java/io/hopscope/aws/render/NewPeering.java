/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Network;
import io.hopscope.net.Prefix;
import io.hopscope.spi.render.Block;
import java.util.List;
import java.util.Optional;

/**
 * A VPC peering that is yet to be made, of VPCs whose prefixes do not overlap (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html">
 * CreateVpcPeeringConnection</a>); it carries references to groups within one region alone.
 */
final class NewPeering {
    /** Stands where the id will be. */
    static final String PLACEHOLDER = "vpc-peering-connection-id";

    private static final ResourceId ID = new ResourceId("aws", ResourceKind.PEERING, "<" + PLACEHOLDER + ">");

    private NewPeering() {}

    static boolean is(ResourceId peering) {
        return peering.equals(ID);
    }

    /** The peering; empty when the prefixes overlap or are not known. */
    static Optional<Peering> between(Network one, Network other) {
        Optional<List<Prefix>> near = one.prefixes().value();
        Optional<List<Prefix>> far = other.prefixes().value();
        boolean apart = near.isPresent()
                && far.isPresent()
                && near.get().stream().noneMatch(p -> far.get().stream().anyMatch(p::overlaps));
        return apart ? Optional.of(peering(one, other)) : Optional.empty();
    }

    private static Peering peering(Network one, Network other) {
        boolean sameRegion =
                one.identity().scope().region().equals(other.identity().scope().region());
        return new Peering(
                Identity.of(ID, "", one.identity().scope()),
                Fact.known(OperationalState.up("active")),
                side(one),
                side(other),
                Fact.known(sameRegion ? LabelSurvival.BOTH : LabelSurvival.NONE));
    }

    private static PeeringSide side(Network network) {
        return new PeeringSide(network.id(), network.prefixes(), Fact.known(false));
    }

    /** One side asks, the other accepts, each in its own region. */
    static void write(Change.AddPeering add, AwsScript script) {
        ResourceId near = add.peerings().get(0).first().network();
        ResourceId far = add.peerings().get(0).second().network();
        Scope there = script.scopeOf(far);
        AwsCommand create = AwsCommand.ec2("create-vpc-peering-connection")
                .id("--vpc-id", near)
                .id("--peer-vpc-id", far);
        Block block = new Block().text("vpc_id", SafeId.of(near)).text("peer_vpc_id", SafeId.of(far));
        if (!there.account().isEmpty()) {
            create.value("--peer-owner-id", SafeId.of(there.account()));
            block.text("peer_owner_id", SafeId.of(there.account()));
        }
        if (!there.region().isEmpty()) {
            create.value("--peer-region", SafeId.of(there.region()));
            block.text("peer_region", SafeId.of(there.region()));
        }
        script.run(create.printing("VpcPeeringConnection.VpcPeeringConnectionId"), near);
        script.run(
                AwsCommand.ec2("accept-vpc-peering-connection").unknown("--vpc-peering-connection-id", PLACEHOLDER),
                far);
        script.create("aws_vpc_peering_connection", block);
    }
}
