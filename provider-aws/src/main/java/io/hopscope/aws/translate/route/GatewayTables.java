/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Subject;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import java.util.Optional;

/**
 * Which table steers packets that enter a VPC by an Internet or VPN gateway: one that is associated with the gateway,
 * or none. See https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html.
 */
public final class GatewayTables {
    private final AwsAnswers all;
    private final TableBindings bindings;

    /** The tables of all gateways. */
    public GatewayTables(AwsAnswers all) {
        this.all = all;
        this.bindings = new TableBindings(all);
    }

    /** The table of a gateway; known to be none once all tables of the gateway's owner were read. */
    public Fact<Optional<ResourceId>> of(Subject gateway) {
        return bindings.explicit(gateway)
                .map(table -> table.map(Optional::of))
                .orElseGet(() ->
                        all.list(Ec2.ROUTE_TABLES, gateway.scope()).whole().map(tables -> Optional.empty()));
    }
}
