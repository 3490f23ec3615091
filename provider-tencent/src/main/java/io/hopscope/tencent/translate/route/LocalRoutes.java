/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.route;

import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.route.Route;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.network.Networks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes inside a network. Of one that was not read its subnets are inside for sure, and anything else may be. See
 * https://cloud.tencent.com/document/product/215/4954.
 */
public final class LocalRoutes {
    private final TencentAnswers all;

    /** Those of all answers. */
    public LocalRoutes(TencentAnswers all) {
        this.all = all;
    }

    /** Those of a network. */
    public List<Route> of(String vpc, Scope scope) {
        Optional<Told> network = all.find(Calls.VPCS, vpc);
        return network.isPresent()
                ? Networks.prefixes(network.get().item()).stream()
                        .map(RouteWords::local)
                        .toList()
                : unread(vpc, new Subject(scope, TencentId.of(ResourceKind.NETWORK, vpc)));
    }

    private List<Route> unread(String vpc, Subject subject) {
        Stream<Prefix> sure = all.each(Calls.SUBNETS).stream()
                .filter(subnet -> subnet.text("VpcId").equals(vpc))
                .flatMap(subnet -> Subnets.prefixes(subnet.item()).stream())
                .distinct();
        Stream<Prefix> open = Arrays.stream(IpFamily.values()).map(Prefix::any);
        return Stream.concat(
                        sure.map(RouteWords::local),
                        open.map(any -> RouteWords.maybeLocal(any, Networks.prefixesOf(subject))))
                .toList();
    }
}
