/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The boundaries that conditions mention: where, along each packet field, the outcome may change. A boundary is the
 * first value of a new interval. Filled while compiling, read-only afterwards.
 */
public final class Marks implements Match.Visitor<Marks> {
    private final SetSource sets;
    private final NavigableSet<IpAddress> sources = new TreeSet<>();
    private final NavigableSet<IpAddress> destinations = new TreeSet<>();
    private final NavigableSet<Integer> sourcePorts = new TreeSet<>();
    private final NavigableSet<Integer> destinationPorts = new TreeSet<>();
    private final NavigableSet<Integer> protocols = new TreeSet<>();

    /** No boundaries yet. */
    public Marks(SetSource sets) {
        this.sets = sets;
    }

    /** The address boundaries of a side; a view that must not be changed. */
    public NavigableSet<IpAddress> addresses(Side side) {
        return side == Side.SOURCE ? sources : destinations;
    }

    /** The port boundaries of a side; a view that must not be changed. */
    public NavigableSet<Integer> ports(Side side) {
        return side == Side.SOURCE ? sourcePorts : destinationPorts;
    }

    NavigableSet<Integer> protocols() {
        return protocols;
    }

    /** Adds the boundaries of a set of addresses. */
    public void mention(Side side, AddressSet addresses) {
        for (AddressRange range : addresses.ranges()) {
            addresses(side).add(range.first());
            range.last().next().ifPresent(addresses(side)::add);
        }
    }

    @Override
    public Marks visit(Match.AllOf match) {
        match.conditions().forEach(c -> c.accept(this));
        return this;
    }

    @Override
    public Marks visit(Match.AnyOf match) {
        match.conditions().forEach(c -> c.accept(this));
        return this;
    }

    @Override
    public Marks visit(Match.ProtocolIs match) {
        protocols.add(match.protocol().number());
        protocols.add(match.protocol().number() + 1);
        return this;
    }

    @Override
    public Marks visit(Match.PortIn match) {
        for (PortRange range : match.ports().ranges()) {
            ports(match.side()).add(range.first());
            ports(match.side()).add(range.last() + 1);
        }
        return this;
    }

    @Override
    public Marks visit(Match.AddressIn match) {
        mention(match.side(), match.addresses());
        return this;
    }

    @Override
    public Marks visit(Match.InSet match) {
        SetBounds bounds = sets.everywhere(match.set());
        mention(match.side(), bounds.certain());
        mention(match.side(), bounds.possible());
        return this;
    }

    @Override
    public Marks visit(Match.InServiceSet match) {
        sets.services(match.set()).value().ifPresent(m -> m.accept(this));
        return this;
    }

    @Override
    public Marks visit(Match.Everything match) {
        return this;
    }

    @Override
    public Marks visit(Match.Nothing match) {
        return this;
    }

    @Override
    public Marks visit(Match.Undecided match) {
        return this;
    }

    @Override
    public Marks visit(Match.FamilyIs match) {
        return this;
    }

    @Override
    public Marks visit(Match.IcmpTypeIs match) {
        return this;
    }

    @Override
    public Marks visit(Match.IcmpCodeIs match) {
        return this;
    }

    @Override
    public Marks visit(Match.CarriesLabel match) {
        return this;
    }
}
