/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import java.util.List;
import java.util.Set;

/** Turns match conditions into the form that a walk runs. Thread-safe when its {@link SetSource} is. */
public final class ConditionCompiler implements Match.Visitor<Condition> {
    private static final int BYTE = 8;
    private static final int LOW_BYTE = 0xff;

    private final SetSource sets;

    /** A compiler that resolves named sets by the given source. */
    public ConditionCompiler(SetSource sets) {
        this.sets = sets;
    }

    @Override
    public Condition visit(Match.Everything match) {
        return (packet, scene) -> Truth.YES;
    }

    @Override
    public Condition visit(Match.Nothing match) {
        return (packet, scene) -> Truth.NO;
    }

    @Override
    public Condition visit(Match.Undecided match) {
        Truth maybe = Truth.maybe(match.gap());
        return (packet, scene) -> maybe;
    }

    @Override
    public Condition visit(Match.AllOf match) {
        List<Condition> parts = compiled(match.conditions());
        return (packet, scene) -> {
            Truth all = Truth.YES;
            for (Condition part : parts) {
                all = all.and(part.test(packet, scene));
                if (all.isNo()) {
                    return all;
                }
            }
            return all;
        };
    }

    @Override
    public Condition visit(Match.AnyOf match) {
        List<Condition> parts = compiled(match.conditions());
        return (packet, scene) -> {
            Truth any = Truth.NO;
            for (Condition part : parts) {
                any = any.or(part.test(packet, scene));
                if (any.isYes()) {
                    return any;
                }
            }
            return any;
        };
    }

    @Override
    public Condition visit(Match.ProtocolIs match) {
        int number = match.protocol().number();
        return (packet, scene) -> Truth.of(packet.protocol().number() == number);
    }

    @Override
    public Condition visit(Match.FamilyIs match) {
        IpFamily family = match.family();
        return (packet, scene) -> Truth.of(packet.family() == family);
    }

    @Override
    public Condition visit(Match.PortIn match) {
        return (packet, scene) -> Truth.of(packet.protocol().hasPorts()
                && match.ports().contains(end(packet, match.side()).port()));
    }

    @Override
    public Condition visit(Match.IcmpTypeIs match) {
        return (packet, scene) -> Truth.of(packet.icmp() >= 0 && packet.icmp() >> BYTE == match.type());
    }

    @Override
    public Condition visit(Match.IcmpCodeIs match) {
        return (packet, scene) -> Truth.of(packet.icmp() >= 0 && (packet.icmp() & LOW_BYTE) == match.code());
    }

    @Override
    public Condition visit(Match.AddressIn match) {
        boolean coversV4 = match.addresses().complement(IpFamily.V4).isEmpty();
        boolean coversV6 = match.addresses().complement(IpFamily.V6).isEmpty();
        return (packet, scene) -> {
            End end = end(packet, match.side());
            boolean whole = end.address().family() == IpFamily.V4 ? coversV4 : coversV6;
            if (whole) {
                return Truth.YES;
            }
            if (end.candidates().isPresent()) {
                Truth among = among(end.candidates().get(), match.addresses(), match.addresses());
                return among.gap().isPresent() ? scene.settle(match, among) : among;
            }
            return Truth.of(match.addresses().contains(end.address()));
        };
    }

    @Override
    public Condition visit(Match.CarriesLabel match) {
        return (packet, scene) -> {
            Fact<Set<ResourceId>> labels = end(packet, match.side()).labels();
            if (labels instanceof Fact.Unknown<Set<ResourceId>> unknown) {
                return scene.settle(match, Truth.maybe(unknown.gap()));
            }
            return Truth.of(labels.value().orElse(Set.of()).contains(match.label()));
        };
    }

    @Override
    public Condition visit(Match.InSet match) {
        return (packet, scene) -> {
            SetBounds bounds = sets.bounds(match.set(), scene.subnet());
            End end = end(packet, match.side());
            if (end.candidates().isPresent()) {
                Truth among = among(end.candidates().get(), bounds.certain(), bounds.possible());
                return among.gap().isPresent() ? scene.settle(match, among) : among;
            }
            if (bounds.certain().contains(end.address())) {
                return Truth.YES;
            }
            return bounds.possible().contains(end.address())
                    ? scene.settle(match, Truth.maybe(bounds.gap().orElse(Aftermath.ADDRESS)))
                    : Truth.NO;
        };
    }

    @Override
    public Condition visit(Match.InServiceSet match) {
        Fact<Match> services = sets.services(match.set());
        if (services instanceof Fact.Unknown<Match> unknown) {
            return visit(new Match.Undecided(match.set().value(), unknown.gap()));
        }
        return services.value().orElse(new Match.Everything()).accept(this);
    }

    private static Truth among(AddressSet candidates, AddressSet certain, AddressSet possible) {
        if (certain.containsAll(candidates)) {
            return Truth.YES;
        }
        return possible.intersect(candidates).isEmpty() ? Truth.NO : Truth.maybe(Aftermath.ADDRESS);
    }

    private List<Condition> compiled(List<Match> conditions) {
        return conditions.stream().map(c -> c.accept(this)).toList();
    }

    private static End end(Packet packet, Side side) {
        return side == Side.SOURCE ? packet.source() : packet.destination();
    }
}
