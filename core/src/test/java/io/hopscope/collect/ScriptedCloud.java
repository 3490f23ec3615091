/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Match;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Sink;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cloud of regions, each with one gateway whose name is the number of the reading, and with gaps on demand. */
final class ScriptedCloud implements CloudProvider {
    private final InstantSource clock;
    private final String account;
    private final List<String> regions;
    private final Map<String, Gap> gaps = new HashMap<>();
    private Optional<RuntimeException> defect = Optional.empty();
    private int readings;

    ScriptedCloud(InstantSource clock, String account, String... regions) {
        this.clock = clock;
        this.account = account;
        this.regions = List.of(regions);
    }

    static Scope scope(String account, String region) {
        return new Scope("v", account, region);
    }

    static ResourceId gateway(String region) {
        return new ResourceId("v", ResourceKind.GATEWAY, "gw-" + region);
    }

    /** The region cannot be read from now on; without an account in its gap, as if it had not been learned. */
    void deny(String region) {
        deny(region, "", "");
    }

    void deny(String region, String knownAccount, String resource) {
        gaps.put(region, gap(scope(knownAccount, region), resource, GapReason.DENIED));
    }

    void breakWith(RuntimeException e) {
        defect = Optional.of(e);
    }

    void heal() {
        gaps.clear();
        defect = Optional.empty();
    }

    int readings() {
        return readings;
    }

    @Override
    public String vendor() {
        return "v";
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        readings++;
        defect.ifPresent(e -> {
            throw e;
        });
        sink.asOf(clock.instant());
        regions.forEach(region -> read(region, sink));
        if (gaps.size() == regions.size()) {
            throw new CloudAccessException("Nothing", CallFailure.of(FailureKind.PERMISSION));
        }
    }

    private void read(String region, Sink sink) {
        Gap gap = gaps.get(region);
        Scope scope = scope(account, region);
        if (gap != null) {
            sink.gap(gap);
        }
        if (gap == null || !gap.resource().isEmpty()) {
            sink.add(gateway(scope, gap), View.OWNER);
            sink.complete(scope, ResourceKind.GATEWAY, new Selector.All());
        }
    }

    private Gateway gateway(Scope scope, @Nullable Gap gap) {
        return new Gateway(
                Identity.of(gateway(scope.region()), "reading " + readings, scope),
                GatewayKind.INTERNET,
                gap == null ? Fact.known(Map.of()) : Fact.unknown(gap),
                new Match.Everything(),
                Fact.known(Optional.empty()));
    }

    private static Gap gap(Scope scope, String resource, GapReason reason) {
        return new Gap(scope, ResourceKind.GATEWAY, resource, reason, "No", "gateways failed", "asking");
    }

    @Override
    public void close() {
        throw new AssertionError("others made it");
    }
}
