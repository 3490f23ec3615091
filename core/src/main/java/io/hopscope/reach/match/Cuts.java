/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Collects, during one walk, the boundaries that fall strictly inside the box that is asked about. As long as there are
 * any, one packet does not speak for the whole box. Confined to one thread.
 */
public final class Cuts {
    private final Box box;
    private final Map<Dimension, SortedSet<IpAddress>> addresses = new EnumMap<>(Dimension.class);
    private final Map<Dimension, SortedSet<Integer>> ports = new EnumMap<>(Dimension.class);

    /** No cuts of a box yet. */
    public Cuts(Box box) {
        this.box = box;
    }

    /** True when one packet speaks for the whole box. */
    public boolean isEmpty() {
        return addresses.isEmpty() && ports.isEmpty();
    }

    /** Notes what conditions mention about the fields of a packet. */
    public void mention(Packet packet, Marks marks) {
        mention(packet.source(), marks, Side.SOURCE, packet.protocol().hasPorts());
        mention(packet.destination(), marks, Side.DESTINATION, packet.protocol().hasPorts());
        if (isProtocolOpen()) {
            note(Dimension.PROTOCOL, 0, marks.protocols());
        }
    }

    /** Whether any boundary of some conditions falls inside the box, as far as it looks like a packet. */
    public boolean concerns(Packet packet, Marks marks) {
        Cuts trial = new Cuts(box);
        trial.mention(packet, marks);
        return !trial.isEmpty();
    }

    /** Notes what one condition mentions, unless it cannot match any packet of the box that looks like this one. */
    public void mention(Packet packet, Match match, Marks marks) {
        if (match.accept(new Relevance(packet, this))) {
            mention(packet, marks);
        }
    }

    /** Whether the protocol varies over the box. */
    boolean isProtocolOpen() {
        return box.protocols().size() > 1;
    }

    /** Whether an end's port varies over the box. */
    boolean isPortOpen(End end) {
        return varies(end.portFrom());
    }

    /** Whether an end's address varies over the box. */
    public boolean isOpen(End end) {
        return varies(end.addressFrom());
    }

    /** Notes that the outcome depends on whether an end's address is in any of some prefixes. */
    public void mention(End end, Collection<Prefix> prefixes) {
        if (isOpen(end)) {
            Marks marks = new Marks(NoSets.INSTANCE);
            prefixes.forEach(prefix -> marks.mention(Side.SOURCE, AddressSet.of(prefix)));
            noteAddresses(end.addressFrom(), marks.addresses(Side.SOURCE));
        }
    }

    /** Notes that the outcome depends on whether an end's address is one of some. */
    public void mentionEach(End end, Stream<IpAddress> ones) {
        if (isOpen(end)) {
            mention(end, ones.map(Prefix::host).toList());
        }
    }

    /** Notes that the outcome depends on whether an end's port is in a range. */
    public void mention(End end, PortRange range) {
        if (varies(end.portFrom())) {
            NavigableSet<Integer> starts = new TreeSet<>(List.of(range.first(), range.last() + 1));
            note(end.portFrom(), end.portShift(), starts);
        }
    }

    /** Notes that the outcome depends on the protocol. */
    public void mentionProtocol(int number) {
        note(Dimension.PROTOCOL, 0, new TreeSet<>(List.of(number, number + 1)));
    }

    /** The parts of the box; the box itself when there are no cuts. */
    public List<Box> parts() {
        List<Box> parts = List.of(box);
        for (Map.Entry<Dimension, SortedSet<IpAddress>> cut : addresses.entrySet()) {
            parts = parts.stream()
                    .flatMap(part -> cutAddresses(part, cut.getKey(), cut.getValue()).stream())
                    .toList();
        }
        for (Map.Entry<Dimension, SortedSet<Integer>> cut : ports.entrySet()) {
            parts = parts.stream()
                    .flatMap(part -> part.cutPorts(cut.getKey(), cut.getValue()).stream())
                    .toList();
        }
        return parts;
    }

    private void mention(End end, Marks marks, Side side, boolean hasPorts) {
        if (varies(end.addressFrom())) {
            noteAddresses(end.addressFrom(), marks.addresses(side));
        }
        if (hasPorts && end.portFrom() != Dimension.FIXED) {
            note(end.portFrom(), end.portShift(), marks.ports(side));
        }
    }

    private boolean varies(Dimension dimension) {
        return switch (dimension) {
            case FROM, TO ->
                !box.addresses(dimension)
                        .first()
                        .equals(box.addresses(dimension).last());
            case FIXED -> false;
            default -> box.ports(dimension).size() > 1;
        };
    }

    private void noteAddresses(Dimension dimension, NavigableSet<IpAddress> starts) {
        AddressRange range = box.addresses(dimension);
        SortedSet<IpAddress> inside = starts.subSet(range.first(), false, range.last(), true);
        if (!inside.isEmpty()) {
            addresses.computeIfAbsent(dimension, d -> new TreeSet<>()).addAll(inside);
        }
    }

    private void note(Dimension dimension, int shift, NavigableSet<Integer> starts) {
        PortRange range = box.ports(dimension);
        for (int start : starts.subSet(range.first() + shift, false, range.last() + shift, true)) {
            ports.computeIfAbsent(dimension, d -> new TreeSet<>()).add(start - shift);
        }
    }

    private static List<Box> cutAddresses(Box part, Dimension dimension, SortedSet<IpAddress> starts) {
        List<Box> parts = new ArrayList<>();
        IpAddress first = part.addresses(dimension).first();
        for (IpAddress start : starts) {
            IpAddress last = start.previous().orElse(start);
            parts.add(part.withAddresses(dimension, new AddressRange(first, last)));
            first = start;
        }
        parts.add(part.withAddresses(
                dimension, new AddressRange(first, part.addresses(dimension).last())));
        return parts;
    }
}
