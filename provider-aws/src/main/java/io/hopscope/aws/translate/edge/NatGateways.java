/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.network.Zones;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * NAT gateways: TCP, UDP and ICMP over IPv4 that was opened from inside; usable from the VPC and over a transit
 * gateway. NAT64 is not modelled. See https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html. A regional
 * one sits in no subnet and has a route table of its own, see
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html.
 */
public final class NatGateways {
    private static final Match TRANSLATED = Match.allOf(List.of(
            new Match.FamilyIs(IpFamily.V4),
            Match.anyOf(Stream.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP)
                    .<Match>map(Match.ProtocolIs::new)
                    .toList())));

    private static final Meanings<Boolean> STATES = Meanings.<Boolean>of("state")
            .with(true, "available")
            .with(false, "pending", "failed", "deleting", "deleted");

    private NatGateways() {}

    /** Adds all NAT gateways; those that are gone stay as routes may still lead to them. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        Zones zones = new Zones(all);
        all.all(Ec2.NAT_GATEWAYS).forEach(told -> {
            Placement place = all.placeInVpc(told.by(), told.item().vpcId(), null);
            into.add(nat(told, place, zones), place.view());
        });
    }

    private static NatGateway nat(
            Told<software.amazon.awssdk.services.ec2.model.NatGateway> told, Placement place, Zones zones) {
        software.amazon.awssdk.services.ec2.model.NatGateway nat = told.item();
        ResourceId id = AwsId.of(ResourceKind.NAT_GATEWAY, Word.orEmpty(nat.natGatewayId()));
        Subject subject = Subject.of(place, id);
        return new NatGateway(
                place.identity(id, Word.name(nat.tags())),
                AwsId.network(Word.orEmpty(nat.vpcId())),
                state(nat, subject),
                !Word.folded(nat.connectivityTypeAsString()).equals("private"),
                NatAddresses.of(told, zones, subject),
                TRANSLATED,
                true,
                Fact.known(List.of()),
                false,
                Optional.ofNullable(nat.routeTableId()).map(AwsId::routeTable));
    }

    /** A failed one says why, see https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html. */
    private static Fact<OperationalState> state(
            software.amazon.awssdk.services.ec2.model.NatGateway nat, Subject subject) {
        String code = Word.orEmpty(nat.failureCode());
        return Meanings.state(STATES, nat.stateAsString(), subject)
                .map(state -> new OperationalState(
                        state.up(), code.isEmpty() ? state.raw() : state.raw() + " (" + code + ")"));
    }
}
