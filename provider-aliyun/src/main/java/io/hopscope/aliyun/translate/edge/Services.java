/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import java.util.List;

/**
 * The cloud's own services, which every VPC reaches in 100.64.0.0/10: names, metadata, storage and others. See
 * https://help.aliyun.com/en/vpc/vpc-route-table.
 */
public final class Services {
    private Services() {}

    /** Adds them for each VPC. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        all.each(Operation.VPCS).forEach(vpc -> into.add(services(vpc)));
    }

    private static Endpoint services(Item vpc) {
        String id = vpc.text("VpcId");
        return new Endpoint(
                new Identity(
                        AliyunId.services(id), "cloud services", vpc.scope(), Editability.no("a part of the platform")),
                AliyunId.of(ResourceKind.NETWORK, id),
                "the cloud's own services",
                Fact.known(OperationalState.up("always there")),
                List.of(),
                new Match.Everything());
    }
}
