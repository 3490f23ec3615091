/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.link;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/**
 * VPC peerings: they work while {@code active}, deliver only into the other VPC, and carry references to groups only
 * within one region. See https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html.
 */
public final class Peerings {
    private static final Meanings<Boolean> STATES = Meanings.<Boolean>of("status")
            .with(true, "active")
            .with(false, "initiating-request", "pending-acceptance", "provisioning", "deleting");

    /** The accepter's word is all that is missing. */
    private static final String WAITS = Word.folded("pending-acceptance");

    /** Leftovers that are listed for a while. */
    private static final Set<String> GONE = Set.of("deleted", "rejected", "failed", "expired");

    private Peerings() {}

    /** Adds all peerings but those that are gone. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        PeeringSides sides = new PeeringSides(all);
        all.all(Ec2.VPC_PEERING_CONNECTIONS)
                .filter(told -> !GONE.contains(Word.folded(code(told.item()))))
                .forEach(told -> {
                    Placement place = place(all, told);
                    into.add(peering(told.item(), place, sides), place.view());
                });
    }

    /** A peering belongs to the account and region that requested it. */
    private static Placement place(AwsAnswers all, Told<VpcPeeringConnection> told) {
        VpcPeeringConnectionVpcInfo requester = told.item().requesterVpcInfo();
        if (requester == null) {
            return all.place(told.by(), null);
        }
        String region = requester.region() == null ? told.by().scope().region() : requester.region();
        return all.place(told.by(), requester.ownerId(), region);
    }

    private static Peering peering(VpcPeeringConnection peering, Placement place, PeeringSides sides) {
        ResourceId id = AwsId.of(ResourceKind.PEERING, Word.orEmpty(peering.vpcPeeringConnectionId()));
        Subject subject = Subject.of(place, id);
        Fact<OperationalState> state =
                Meanings.state(STATES, code(peering), subject).map(Peerings::told);
        boolean active = state.value().filter(OperationalState::up).isPresent();
        return new Peering(
                place.identity(id, Word.name(peering.tags())),
                state,
                sides.of(peering.requesterVpcInfo(), active, subject),
                sides.of(peering.accepterVpcInfo(), active, subject),
                labels(peering, sides, subject));
    }

    private static OperationalState told(OperationalState state) {
        return Word.folded(state.raw()).equals(WAITS) ? OperationalState.waiting(state.raw()) : state;
    }

    private static Fact<LabelSurvival> labels(VpcPeeringConnection peering, PeeringSides sides, Subject subject) {
        String first = sides.region(peering.requesterVpcInfo());
        String second = sides.region(peering.accepterVpcInfo());
        if (first.isEmpty() || second.isEmpty()) {
            return Fact.unknown(subject.notGiven("region of a side", "ec2:DescribeVpcPeeringConnections"));
        }
        return Fact.known(first.equals(second) ? LabelSurvival.BOTH : LabelSurvival.NONE);
    }

    private static @Nullable String code(VpcPeeringConnection peering) {
        return peering.status() == null ? null : peering.status().codeAsString();
    }
}
