/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.link;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.route.LocalRoutes;
import io.hopscope.tencent.translate.route.RouteWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Where packets from a cloud connect network enter a network: at no subnet's rim, so that they meet the filters of
 * their destination only. What is not for the network itself is not modelled.
 */
final class CcnEntry {
    private static final String REASON = "a part of the cloud connect network";

    private final TencentAnswers all;
    private final Told attachment;

    CcnEntry(TencentAnswers all, Told attachment) {
        this.all = all;
        this.attachment = attachment;
    }

    void add(String vpc, SnapshotBuilder into) {
        Told told = all.find(Calls.VPCS, vpc).orElse(attachment);
        ResourceId network = TencentId.of(ResourceKind.NETWORK, vpc);
        ResourceId table = TencentId.below(ResourceKind.ROUTE_TABLE, vpc, "ccn");
        Identity place = told.fixed(TencentId.entry(vpc), "entry from a cloud connect network", REASON);
        into.add(new Subnet(
                place,
                network,
                List.of(),
                "",
                Delivery.ROUTED,
                Fact.known(table),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of())));
        into.add(new RouteTable(
                told.fixed(table, "entry from a cloud connect network", REASON),
                network,
                Fact.known(routes(vpc, Subject.of(place)))));
    }

    private List<Route> routes(String vpc, Subject subject) {
        List<Route> routes = new ArrayList<>(new LocalRoutes(all).of(vpc, subject.scope()));
        NextHop beyond = new NextHop.Unrecognised(
                "through the network",
                subject.notModelled("What comes over a cloud connect network and goes through " + vpc
                        + " to somewhere else is not modelled"));
        for (IpFamily family : IpFamily.values()) {
            routes.add(RouteWords.system(Prefix.any(family), beyond));
        }
        return List.copyOf(routes);
    }
}
