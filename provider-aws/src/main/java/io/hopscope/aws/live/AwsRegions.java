/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The regions of a provider and their clients, which are built once they are needed. Safe for several threads. */
final class AwsRegions {
    private final Map<String, RegionClients> clients;
    private final List<String> named;
    private final Optional<Function<String, RegionClients>> factory;
    private final Optional<String> home;

    /**
     * Regions.
     *
     * @param clients clients that are there already
     * @param named the regions to read; none for all that the account has enabled
     * @param factory builds clients; empty when only those may be used that are there
     * @param home a region that every account can use, to ask which others it can; empty for those that are read
     */
    AwsRegions(
            Map<String, RegionClients> clients,
            List<String> named,
            Optional<Function<String, RegionClients>> factory,
            Optional<String> home) {
        this.clients = new LinkedHashMap<>(clients);
        this.named = List.copyOf(named);
        this.factory = factory;
        this.home = home;
    }

    /** The regions to read; none for all. */
    List<String> named() {
        return named;
    }

    /** The regions to ask which regions there are. */
    List<String> toAsk() {
        List<String> all = new ArrayList<>(named);
        home.filter(region -> !named.contains(region)).ifPresent(all::add);
        return all;
    }

    /** The clients of a region. */
    synchronized RegionClients clients(String region) {
        return clients.computeIfAbsent(
                region,
                fresh -> factory.orElseThrow(() -> new IllegalStateException("no client for " + fresh))
                        .apply(fresh));
    }
}
