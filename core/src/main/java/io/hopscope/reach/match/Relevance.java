/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.IpAddress;

/**
 * Whether a condition can match any packet of a box that looks like a given one but for the fields that the box leaves
 * open. Boundaries of conditions that cannot are of no interest. Errs on the side of yes.
 */
final class Relevance implements Match.Visitor<Boolean> {
    private final Packet packet;
    private final Cuts cuts;

    Relevance(Packet packet, Cuts cuts) {
        this.packet = packet;
        this.cuts = cuts;
    }

    @Override
    public Boolean visit(Match.Everything match) {
        return true;
    }

    @Override
    public Boolean visit(Match.Nothing match) {
        return false;
    }

    @Override
    public Boolean visit(Match.Undecided match) {
        return true;
    }

    @Override
    public Boolean visit(Match.AllOf match) {
        return match.conditions().stream().allMatch(c -> c.accept(this));
    }

    @Override
    public Boolean visit(Match.AnyOf match) {
        return match.conditions().stream().anyMatch(c -> c.accept(this));
    }

    @Override
    public Boolean visit(Match.ProtocolIs match) {
        return cuts.isProtocolOpen() || match.protocol().equals(packet.protocol());
    }

    @Override
    public Boolean visit(Match.FamilyIs match) {
        return match.family() == packet.family();
    }

    @Override
    public Boolean visit(Match.PortIn match) {
        End end = end(match.side());
        return cuts.isProtocolOpen() || cuts.isPortOpen(end) || match.ports().contains(end.port());
    }

    @Override
    public Boolean visit(Match.IcmpTypeIs match) {
        return true;
    }

    @Override
    public Boolean visit(Match.IcmpCodeIs match) {
        return true;
    }

    @Override
    public Boolean visit(Match.AddressIn match) {
        End end = end(match.side());
        IpAddress address = end.address();
        return !end.certain() || cuts.isOpen(end) || match.addresses().contains(address);
    }

    @Override
    public Boolean visit(Match.CarriesLabel match) {
        return true;
    }

    @Override
    public Boolean visit(Match.InSet match) {
        return true;
    }

    @Override
    public Boolean visit(Match.InServiceSet match) {
        return true;
    }

    private End end(Side side) {
        return side == Side.SOURCE ? packet.source() : packet.destination();
    }
}
