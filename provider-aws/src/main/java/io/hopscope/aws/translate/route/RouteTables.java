/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.RouteTable;

/** Route tables of VPCs, see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html. */
public final class RouteTables {
    private RouteTables() {}

    /** Adds all route tables of VPCs. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        all.all(Ec2.ROUTE_TABLES).forEach(told -> {
            Placement place = all.place(told.by(), told.item().ownerId());
            ResourceId id = AwsId.routeTable(Word.orEmpty(told.item().routeTableId()));
            into.add(
                    new RouteTable(
                            place.identity(id, Word.name(told.item().tags())),
                            AwsId.network(Word.orEmpty(told.item().vpcId())),
                            TableRoutes.of(told.item(), Subject.of(place, id))),
                    place.view());
        });
    }
}
