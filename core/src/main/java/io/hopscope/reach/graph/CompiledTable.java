/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.reach.match.Marks;
import io.hopscope.reach.match.SetSource;
import io.hopscope.reach.match.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A route table ready to run: entries by tier, then longest prefix, then rank. Prefixes that are not surely there come
 * before the sure ones of their tier, since nobody knows how long they are.
 */
public final class CompiledTable {
    /** A route to a prefix; with the gap of a set of prefixes that may or may not hold this one. */
    private record Entry(Prefix prefix, Route route, Optional<Gap> unsure) {
        boolean sure() {
            return unsure.isEmpty();
        }

        Optional<ResourceId> open() {
            return route.destination() instanceof RouteDestination.ToSet to && !sure()
                    ? Optional.of(to.set())
                    : Optional.empty();
        }

        boolean ties(Entry other) {
            return route.tier() == other.route.tier()
                    && prefix.length() == other.prefix.length()
                    && route.rank() == other.route.rank();
        }
    }

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingInt(
                    (Entry e) -> e.route().tier())
            .thenComparing(Entry::sure)
            .thenComparingInt(e -> -e.prefix().length())
            .thenComparingInt(e -> e.route().rank());

    private final RouteTable table;
    private final List<Entry> entries = new ArrayList<>();
    private final Marks marks;

    /** Whether no more than the destination decides: neither the source nor anything that is only assumed. */
    private final boolean steady;

    /** By destinations; only of a steady table. */
    private final Map<AddressSet, RouteSpread> spreads = new ConcurrentHashMap<>();

    CompiledTable(RouteTable table, SetSource sets) {
        this.table = table;
        this.marks = new Marks(sets);
        for (Route route : table.routes().value().orElse(List.of())) {
            add(route, sets);
        }
        entries.sort(BEST_FIRST);
        this.steady = entries.stream().map(Entry::route).allMatch(CompiledTable::isSteady);
    }

    /** The table itself. */
    public RouteTable table() {
        return table;
    }

    /** The destination boundaries that its routes mention. */
    public Marks marks() {
        return marks;
    }

    /**
     * The routes that may carry a packet to an address.
     *
     * @param destination the address
     * @param sourceHasPublicAddress whether the packet's source has a public address of its own
     */
    public RouteChoice lookup(IpAddress destination, boolean sourceHasPublicAddress) {
        return lookup(destination, Truth.of(sourceHasPublicAddress), state -> state);
    }

    /**
     * The same where it may not be known what the source has.
     *
     * @param settle what becomes of the assumptions on which states of routes rest
     */
    public RouteChoice lookup(
            IpAddress destination, Truth sourceHasPublicAddress, UnaryOperator<Fact<RouteState>> settle) {
        List<RouteOption> options = new ArrayList<>();
        Optional<Gap> gap = Optional.empty();
        Entry decisive = null;
        for (Entry entry : entries) {
            if (decisive != null && !decisive.ties(entry)) {
                break;
            }
            if (!entry.prefix().contains(destination)) {
                continue;
            }
            Truth concerned = concerned(entry, sourceHasPublicAddress);
            Fact<RouteState> state = state(entry, concerned, settle);
            if (passes(concerned, state)) {
                continue;
            }
            options.add(new RouteOption(entry.prefix(), entry.route(), entry.open()));
            Optional<Gap> doubt = doubt(entry, concerned, state);
            if (doubt.isPresent()) {
                gap = gap.or(() -> doubt);
            } else if (decisive != null) {
                gap = gap.or(() -> Optional.of(tie(entry)));
            } else {
                decisive = entry;
            }
        }
        return new RouteChoice(List.copyOf(options), gap, decisive == null);
    }

    /**
     * Where packets go whose destination is one of a set.
     *
     * @param destinations the set
     * @param sourceHasPublicAddress whether the packet's source has a public address of its own
     * @param settle what becomes of the assumptions on which states of routes rest
     */
    public RouteSpread spread(
            AddressSet destinations, Truth sourceHasPublicAddress, UnaryOperator<Fact<RouteState>> settle) {
        return steady
                ? spreads.computeIfAbsent(destinations, all -> freshSpread(all, sourceHasPublicAddress, settle))
                : freshSpread(destinations, sourceHasPublicAddress, settle);
    }

    private RouteSpread freshSpread(
            AddressSet destinations, Truth sourceHasPublicAddress, UnaryOperator<Fact<RouteState>> settle) {
        return RouteSpread.of(
                representatives(destinations, sourceHasPublicAddress, settle),
                one -> lookup(one, sourceHasPublicAddress, settle));
    }

    /** Addresses that stand for all of a set: no two of a part that one stands for are routed differently. */
    private List<IpAddress> representatives(
            AddressSet destinations, Truth sourceHasPublicAddress, UnaryOperator<Fact<RouteState>> settle) {
        List<IpAddress> found = new ArrayList<>();
        AddressSet rest = destinations;
        for (Entry entry : entries) {
            AddressSet taken = rest.intersect(AddressSet.of(entry.prefix()));
            Truth concerned = concerned(entry, sourceHasPublicAddress);
            Fact<RouteState> state = state(entry, concerned, settle);
            if (taken.isEmpty() || passes(concerned, state)) {
                continue;
            }
            found.add(taken.ranges().get(0).first());
            rest = doubt(entry, concerned, state).isEmpty() ? rest.subtract(taken) : rest;
        }
        rest.ranges().stream().limit(1).forEach(range -> found.add(range.first()));
        return List.copyOf(found);
    }

    private static boolean isSteady(Route route) {
        return route.appliesTo() == AppliesTo.ALWAYS && !(route.state() instanceof Fact.Assumed<RouteState>);
    }

    private void add(Route route, SetSource sets) {
        if (route.destination() instanceof RouteDestination.ToPrefix to) {
            entries.add(new Entry(to.prefix(), route, Optional.empty()));
            marks.mention(Side.DESTINATION, AddressSet.of(to.prefix()));
            return;
        }
        SetBounds bounds = sets.everywhere(((RouteDestination.ToSet) route.destination()).set());
        marks.mention(Side.DESTINATION, bounds.certain());
        bounds.prefixes().forEach(prefix -> {
            entries.add(new Entry(prefix, route, Optional.empty()));
            marks.mention(Side.DESTINATION, AddressSet.of(prefix));
        });
        Gap gap = bounds.gap().orElseGet(() -> unreadPrefixes(route));
        addUnsure(route, bounds.possible().subtract(bounds.certain()), gap);
    }

    private void addUnsure(Route route, AddressSet addresses, Gap gap) {
        marks.mention(Side.DESTINATION, addresses);
        for (AddressRange range : addresses.ranges()) {
            range.prefixes().forEach(prefix -> entries.add(new Entry(prefix, route, Optional.of(gap))));
        }
    }

    private static Fact<RouteState> state(Entry entry, Truth concerned, UnaryOperator<Fact<RouteState>> settle) {
        Fact<RouteState> state = entry.route().state();
        return concerned.isNo() ? state : settle.apply(state);
    }

    private static boolean passes(Truth concerned, Fact<RouteState> state) {
        return concerned.isNo() || state.value().orElse(RouteState.ACTIVE) == RouteState.INACTIVE;
    }

    private static Optional<Gap> doubt(Entry entry, Truth concerned, Fact<RouteState> state) {
        return concerned.gap().or(state::missing).or(entry::unsure);
    }

    private static Truth concerned(Entry entry, Truth sourceHasPublicAddress) {
        return entry.route().appliesTo() == AppliesTo.ALWAYS ? Truth.YES : sourceHasPublicAddress;
    }

    private Gap unreadPrefixes(Route route) {
        return gap(
                route,
                GapReason.NOT_READ,
                "The prefixes behind route " + route.label() + " of " + table.id() + " are not known");
    }

    private Gap tie(Entry entry) {
        return gap(
                entry.route(),
                GapReason.AMBIGUOUS,
                "Several routes of " + table.id() + " cover " + entry.prefix() + " equally; the vendor picks one");
    }

    private Gap gap(Route route, GapReason reason, String message) {
        return new Gap(
                table.identity().scope(),
                table.id().kind(),
                table.id().value(),
                reason,
                "",
                message,
                reason == GapReason.AMBIGUOUS ? "" : "the entries of " + route.label());
    }
}
