/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.net.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a table leads packets of which nobody knows the destination, only that it is one of many.
 *
 * @param shared the route that all of them leave by, though one of several of a kind may carry each; empty where there
 *     is none, or where some may find no route
 * @param plain whether each of them surely leaves by a gateway, an address or nowhere, or finds no route
 * @param each addresses that stand for the different ways
 */
public record RouteSpread(Optional<RouteOption> shared, boolean plain, List<IpAddress> each) {
    /** The ways of addresses that stand for all. */
    static RouteSpread of(List<IpAddress> representatives, Function<IpAddress, RouteChoice> lookup) {
        Map<Object, RouteOption> options = new LinkedHashMap<>();
        Map<Object, IpAddress> different = new LinkedHashMap<>();
        boolean plain = true;
        boolean always = true;
        for (IpAddress one : representatives) {
            RouteChoice choice = lookup.apply(one);
            plain &= choice.options().size() <= 1
                    && choice.gap().isEmpty()
                    && choice.options().stream().allMatch(RouteSpread::leaves);
            always &= !choice.options().isEmpty() && !choice.noneToo();
            choice.options().forEach(option -> options.putIfAbsent(way(option), option));
            different.putIfAbsent(
                    choice.options().stream().map(RouteSpread::way).toList(), one);
        }
        Optional<RouteOption> shared = always && options.size() == 1
                ? options.values().stream().filter(RouteSpread::leaves).findFirst()
                : Optional.empty();
        return new RouteSpread(shared, plain, List.copyOf(different.values()));
    }

    private static Object way(RouteOption option) {
        Route route = option.route();
        return List.of(route.state(), route.nextHops());
    }

    private static boolean leaves(RouteOption option) {
        return option.route().nextHops().stream()
                .allMatch(hop -> hop instanceof NextHop.ToGateway
                        || hop instanceof NextHop.ToAddress
                        || hop instanceof NextHop.Discard);
    }
}
