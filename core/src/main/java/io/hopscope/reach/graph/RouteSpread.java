/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.net.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a table leads packets of which nobody knows the destination, only that it is one of many.
 *
 * @param options the routes that may carry one of them, one for each way they lead
 * @param noneToo whether one of them may find no route
 * @param plain whether whatever carries them leads to a gateway, an address or nowhere, so that who has the destination
 *     makes no difference
 */
public record RouteSpread(List<RouteOption> options, boolean noneToo, boolean plain) {
    /** The ways of addresses that stand for all. */
    static RouteSpread of(List<IpAddress> representatives, Function<IpAddress, RouteChoice> lookup) {
        Map<Object, RouteOption> options = new LinkedHashMap<>();
        boolean noneToo = false;
        for (IpAddress one : representatives) {
            RouteChoice choice = lookup.apply(one);
            noneToo |= choice.options().isEmpty() || choice.noneToo();
            choice.options()
                    .forEach(option -> options.putIfAbsent(
                            List.of(option.route().state(), option.route().nextHops()), option));
        }
        List<RouteOption> all = List.copyOf(options.values());
        return new RouteSpread(all, noneToo, all.stream().allMatch(option -> leaves(option.route())));
    }

    private static boolean leaves(Route route) {
        return route.state().value().isPresent()
                && route.nextHops().stream()
                        .allMatch(hop -> hop instanceof NextHop.ToGateway
                                || hop instanceof NextHop.ToAddress
                                || hop instanceof NextHop.Discard);
    }
}
