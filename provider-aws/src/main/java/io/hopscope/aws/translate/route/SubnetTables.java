/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Subject;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/**
 * Which route table a subnet uses: the one that it is associated with, else its VPC's main table, which no association
 * names. See https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html. The second is known only once all
 * tables of the VPC's owner were read.
 */
public final class SubnetTables {
    private final AwsAnswers all;
    private final TableBindings bindings;

    /** The tables of all subnets. */
    public SubnetTables(AwsAnswers all) {
        this.all = all;
        this.bindings = new TableBindings(all);
    }

    /** The table of a subnet of a VPC. */
    public Fact<ResourceId> of(Subject subnet, String vpc) {
        Optional<Fact<ResourceId>> explicit = bindings.explicit(subnet);
        if (explicit.isPresent()) {
            return explicit.get();
        }
        Listing<RouteTable> owners = all.list(Ec2.ROUTE_TABLES, subnet.scope());
        return owners.gap()
                .<Fact<ResourceId>>map(Fact::unknown)
                .or(() -> bindings.main(vpc, subnet))
                .orElseGet(() -> Fact.unknown(subnet.gap(
                        GapReason.CONTRADICTION,
                        "No main route table of " + vpc + " is listed, although every VPC has one",
                        "reading the route tables again")));
    }
}
