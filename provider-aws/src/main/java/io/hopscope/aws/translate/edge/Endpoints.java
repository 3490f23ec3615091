/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/**
 * VPC endpoints. A gateway endpoint is a next hop that carries TCP and ICMP echoes only, see
 * https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html; those of other types are reached at their
 * interfaces, except a gateway load balancer's, which passes everything on to appliances that are not modelled.
 */
public final class Endpoints {
    private static final int ECHO_REQUEST = 8;
    private static final Match OF_GATEWAY = Match.anyOf(List.of(
            new Match.ProtocolIs(Protocol.TCP),
            Match.allOf(List.of(new Match.ProtocolIs(Protocol.ICMP), new Match.IcmpTypeIs(ECHO_REQUEST)))));
    private static final Match AT_INTERFACES = new Match.Nothing("the endpoint is reached at its interfaces");

    /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html; sent in either case. */
    private static final Meanings<Boolean> STATES = Meanings.<Boolean>of("state")
            .with(true, "Available")
            .with(false, "PendingAcceptance", "Pending", "Deleting", "Rejected", "Failed", "Expired");

    private static final Set<String> GONE = Set.of("deleted");

    private Endpoints() {}

    /** Adds all endpoints but deleted ones. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        all.all(Ec2.VPC_ENDPOINTS)
                .filter(told -> !GONE.contains(Word.folded(told.item().stateAsString())))
                .forEach(told -> {
                    Placement place = all.place(told.by(), told.item().ownerId());
                    into.add(endpoint(all, told.item(), place), place.view());
                });
    }

    private static Endpoint endpoint(AwsAnswers all, VpcEndpoint endpoint, Placement place) {
        ResourceId id = AwsId.of(ResourceKind.ENDPOINT, Word.orEmpty(endpoint.vpcEndpointId()));
        Subject subject = Subject.of(place, id);
        return new Endpoint(
                place.identity(id, Word.name(endpoint.tags())),
                AwsId.network(Word.orEmpty(endpoint.vpcId())),
                Word.orEmpty(endpoint.serviceName()),
                Meanings.state(STATES, endpoint.stateAsString(), subject),
                endpoint.networkInterfaceIds().stream()
                        .map(nic -> AwsId.of(ResourceKind.INTERFACE, nic))
                        .toList(),
                accepts(all, endpoint, subject));
    }

    private static Match accepts(AwsAnswers all, VpcEndpoint endpoint, Subject subject) {
        String type = Word.orEmpty(endpoint.vpcEndpointTypeAsString());
        return switch (Word.folded(type)) {
            case "gateway" -> Match.allOf(List.of(OF_GATEWAY, OwnSources.of(all, endpoint.vpcId(), subject)));
            case "interface", "resource", "servicenetwork" -> AT_INTERFACES;
            case "gatewayloadbalancer" ->
                new Match.Undecided(type, subject.notModelled("What lies behind " + subject.id() + " is not modelled"));
            default -> new Match.Undecided(type, subject.unrecognised("type", type));
        };
    }
}
