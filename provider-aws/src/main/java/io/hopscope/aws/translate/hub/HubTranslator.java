/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAdmission;
import io.hopscope.model.link.TransitHub;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayOptions;

/**
 * Transit gateways, see https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html. One in state
 * {@code deleted} is only still listed (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGateway.html)
 * and is left out.
 */
public final class HubTranslator {
    private static final String DELETED = "deleted";
    private static final Meanings<Boolean> WORKS =
            Meanings.<Boolean>of("state").with(true, "available", "modifying").with(false, "pending", "deleting");

    private HubTranslator() {}

    /**
     * Adds all hubs, their route tables and their attachments. What an answer leaves out becomes an unknown fact.
     *
     * @param all the answers of all accounts and regions, since a hub may be shared
     * @param into takes the resources
     */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        all.all(Ec2.TRANSIT_GATEWAYS)
                .filter(told -> !isDeleted(told.item().stateAsString()))
                .forEach(told -> add(told, all, into));
        Plugs plugs = new Plugs(all);
        new HubTables(all, plugs).addAll(into);
        new HubAttachments(all, plugs).addAll(into);
    }

    /** Whether a state says that nothing but the listing is left. */
    static boolean isDeleted(@Nullable String state) {
        return DELETED.equals(Word.folded(state));
    }

    private static void add(Told<TransitGateway> told, AwsAnswers all, SnapshotBuilder into) {
        TransitGateway item = told.item();
        ResourceId id = AwsId.hub(Word.orEmpty(item.transitGatewayId()));
        Placement place = all.place(told.by(), item.ownerId());
        into.add(
                new TransitHub(
                        place.identity(id, Word.name(item.tags())),
                        Meanings.state(WORKS, item.stateAsString(), Subject.of(place, id)),
                        Optional.ofNullable(item.options()).flatMap(HubTranslator::admission)),
                place.view());
    }

    /** See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayOptions.html. */
    private static Optional<HubAdmission> admission(TransitGatewayOptions options) {
        Optional<ResourceId> entry =
                table(options.defaultRouteTableAssociationAsString(), options.associationDefaultRouteTableId());
        Optional<ResourceId> learning =
                table(options.defaultRouteTablePropagationAsString(), options.propagationDefaultRouteTableId());
        return entry.isEmpty() && learning.isEmpty()
                ? Optional.empty()
                : Optional.of(new HubAdmission(entry, learning, HubRoutes.rankOf("vpc")));
    }

    private static Optional<ResourceId> table(@Nullable String enabled, @Nullable String id) {
        return Optional.ofNullable(id)
                .filter(known -> Word.folded(enabled).equals("enable"))
                .map(AwsId::routeTable);
    }
}
