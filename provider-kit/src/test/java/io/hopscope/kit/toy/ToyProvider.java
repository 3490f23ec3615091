/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.kit.Connection;
import io.hopscope.model.Selector;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** Reads the toy cloud, as it should but for its flaws. */
final class ToyProvider implements CloudProvider {
    private static final Map<String, List<ResourceKind>> PROVES = Map.of(
            "groups", List.of(ResourceKind.SECURITY_GROUP),
            "networks", List.of(ResourceKind.NETWORK),
            "gateways", List.of(ResourceKind.GATEWAY),
            "tables", List.of(ResourceKind.ROUTE_TABLE),
            "subnets", List.of(ResourceKind.SUBNET),
            "machines", List.of(ResourceKind.INSTANCE, ResourceKind.INTERFACE),
            "doors", List.of(ResourceKind.DOOR));

    /** The first one that was ever told, for providers that mix their clouds. */
    private static volatile Optional<Connection> first = Optional.empty();

    private final Connection connection;
    private final Set<Flaw> flaws;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger readings = new AtomicInteger();

    ToyProvider(Connection told, Set<Flaw> flaws) {
        this.flaws = flaws;
        this.connection = flaws.contains(Flaw.SHARES_AN_ADDRESS) ? shared(told) : told;
        if (flaws.contains(Flaw.CALLS_WHEN_MADE)) {
            new ToyCalls(connection, new Unlimited(), () -> false, flaws).list("north", "groups", "");
        }
    }

    private static synchronized Connection shared(Connection told) {
        first = first.or(() -> Optional.of(told));
        return first.orElseThrow();
    }

    @Override
    public String vendor() {
        return "toy";
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        if (closed.get() && !flaws.contains(Flaw.READS_WHEN_CLOSED)) {
            throw new CloudAccessException("The provider is closed", CallFailure.of(FailureKind.CANCELLED));
        }
        if (flaws.contains(Flaw.KEEPS_STATE_BETWEEN_READINGS) && readings.getAndIncrement() % 2 == 1) {
            return;
        }
        say();
        List<Region> regions = connection.regions().stream()
                .map(name -> new Region(name, new ToyCalls(connection, context, closed::get, flaws), extent))
                .toList();
        context.runAll(regions.stream().<Runnable>map(region -> region::read).toList());
        regions.forEach(region -> region.handOn(sink));
        refuse(regions);
    }

    private void say() {
        if (flaws.contains(Flaw.LOGS_ITS_KEY)) {
            Logger.getLogger("io.hopscope.kit.toy").fine(() -> "reading with " + connection.secret());
        }
        if (flaws.contains(Flaw.PRINTS_ITS_KEY)) {
            System.out.println("reading with " + connection.keyId());
        }
    }

    private void refuse(List<Region> regions) {
        boolean nothing = regions.stream().allMatch(Region::isRefused) && !flaws.contains(Flaw.NEVER_GIVES_UP);
        boolean one = flaws.contains(Flaw.GIVES_UP_WITH_ONE_REGION)
                && regions.stream().anyMatch(Region::isRefused);
        boolean list = flaws.contains(Flaw.GIVES_UP_WITH_ONE_LIST)
                && regions.stream().anyMatch(region -> !region.failures.isEmpty());
        if (nothing || one || list) {
            ToyCalls.Read worst = regions.stream()
                    .flatMap(region -> region.failures.stream())
                    .findFirst()
                    .orElseThrow();
            throw refusal(worst);
        }
    }

    private CloudAccessException refusal(ToyCalls.Read worst) {
        CloudAccessException refusal = new CloudAccessException(
                "Nothing could be read of the toy", worst.failure().orElseThrow());
        if (flaws.contains(Flaw.THROWS_ERROR_TEXTS)) {
            refusal.addSuppressed(new IllegalStateException(worst.text()));
        }
        if (flaws.contains(Flaw.TELLS_ERROR_TEXTS)) {
            System.err.println(worst.text());
        }
        return refusal;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true) && flaws.contains(Flaw.CANNOT_BE_CLOSED_TWICE)) {
            throw new IllegalStateException("closed already");
        }
    }

    @Override
    public String toString() {
        return flaws.contains(Flaw.SHOWS_ITS_KEY) ? connection.toString() : "toy in " + connection.regions();
    }

    /** One region while it is read. */
    private final class Region {
        private final String name;
        private final ToyCalls calls;
        private final Extent extent;
        private final ToyTranslation translation;
        private final List<ToyCalls.Read> failures = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private final List<ResourceKind> complete = new ArrayList<>();
        private int whole;

        Region(String name, ToyCalls calls, Extent extent) {
            this.name = name;
            this.calls = calls;
            this.extent = extent;
            this.translation = new ToyTranslation(scope(), flaws);
        }

        private Scope scope() {
            return new Scope("toy", "account", name);
        }

        void read() {
            list("networks", "").items().forEach(translation::network);
            List<String> groups = list("groups", "").items();
            List<String> machines = list("machines", "").items();
            boolean around = extent instanceof Extent.Around && !flaws.contains(Flaw.READS_ALL_AROUND_AN_INSTANCE);
            List<String> asked = around
                    ? machines.stream()
                            .map(line -> line.split(" ", -1)[2])
                            .distinct()
                            .toList()
                    : ids(groups);
            wanted(asked, around).forEach(id -> translation.group(id, listed("rules", id)));
            machines.forEach(translation::machine);
            list("gateways", "").items().forEach(translation::gateway);
            List<String> tables = list("tables", "").items();
            tables.forEach(line -> translation.table(line, listed("routes", line.split(" ", -1)[0])));
            list("subnets", "").items().forEach(translation::subnet);
            list("doors", "").items().forEach(translation::door);
            if (flaws.contains(Flaw.ASKS_FOR_EACH_ITEM)) {
                groups.forEach(group -> calls.list(name, "groups", ""));
            }
            if (flaws.contains(Flaw.READS_MORE_THAN_DECLARED)) {
                calls.list(name, "invoices", "");
            }
        }

        /** Around an instance, the groups of instances alone; the toy has none that no instance has but one. */
        private List<String> wanted(List<String> ids, boolean around) {
            if (!around) {
                return ids;
            }
            return flaws.contains(Flaw.FORGETS_WHAT_IS_AROUND) ? List.of() : ids.subList(0, 1);
        }

        private static List<String> ids(List<String> lines) {
            return lines.stream().map(line -> line.split(" ", -1)[0]).toList();
        }

        private ToyTranslation.Owned listed(String list, String owner) {
            ToyCalls.Read read = list(list, owner);
            return new ToyTranslation.Owned(read.items(), read.failure().map(failure -> gap(list, owner, read)));
        }

        private ToyCalls.Read list(String list, String owner) {
            ToyCalls.Read read = calls.list(name, list, owner);
            boolean forgotten = flaws.contains(Flaw.TAKES_DENIAL_FOR_EMPTY)
                    && read.failure()
                            .filter(f -> f.kind() == FailureKind.PERMISSION)
                            .isPresent();
            boolean kept = flaws.contains(Flaw.KEEPS_FIRST_PAGES_AS_ALL)
                    && !read.items().isEmpty();
            if (read.failure().isEmpty() || forgotten || kept) {
                whole++;
                complete.addAll(PROVES.getOrDefault(list, List.of()));
                return new ToyCalls.Read(read.items(), Optional.empty(), "");
            }
            failures.add(read);
            gaps.add(gap(list, owner, read));
            return read;
        }

        private Gap gap(String list, String owner, ToyCalls.Read read) {
            CallFailure failure = read.failure().orElseThrow();
            GapReason reason = read.items().isEmpty() ? failure.kind().reason() : GapReason.INCOMPLETE;
            String told = flaws.contains(Flaw.NAMES_NO_LIST) ? "something" : list;
            String text = flaws.contains(Flaw.SHOWS_ERROR_TEXTS) ? read.text() : failure.words();
            return new Gap(
                    scope(),
                    PROVES.getOrDefault(list, List.of(ResourceKind.FILTER_LIST)).get(0),
                    owner,
                    flaws.contains(Flaw.TELLS_WRONG_REASONS) ? GapReason.NOT_READ : reason,
                    "",
                    told + " failed: " + text,
                    "reading " + told);
        }

        boolean isRefused() {
            return whole == 0;
        }

        void handOn(Sink sink) {
            translation.handOn(sink);
            gaps.forEach(sink::gap);
            if (!flaws.contains(Flaw.PROVES_NOTHING) && !(extent instanceof Extent.Around)) {
                complete.forEach(kind -> sink.complete(scope(), kind, new Selector.All()));
            }
        }
    }
}
