/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.Side;
import java.util.List;

/** Reads a rule's condition as alternatives that AWS can write one by one. */
final class Conjunctions implements Match.Visitor<List<Conjunction>> {
    private final Side far;

    private Conjunctions(Side far) {
        this.far = far;
    }

    /**
     * The alternatives, at least one.
     *
     * @throws IllegalArgumentException when no rule of AWS says the same
     */
    static List<Conjunction> of(Rule rule) {
        Side far = rule.direction() == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        return rule.match().accept(new Conjunctions(far));
    }

    @Override
    public List<Conjunction> visit(Match.Everything match) {
        return List.of(Conjunction.ANY);
    }

    @Override
    public List<Conjunction> visit(Match.Nothing match) {
        throw inexpressible("a rule that matches nothing");
    }

    @Override
    public List<Conjunction> visit(Match.Undecided match) {
        throw inexpressible("a rule that is not fully known");
    }

    @Override
    public List<Conjunction> visit(Match.AllOf match) {
        List<Conjunction> product = List.of(Conjunction.ANY);
        for (Match condition : match.conditions()) {
            List<Conjunction> factors = condition.accept(this);
            product = product.stream()
                    .flatMap(one -> factors.stream().map(one::and))
                    .toList();
        }
        return product;
    }

    @Override
    public List<Conjunction> visit(Match.AnyOf match) {
        return match.conditions().stream()
                .flatMap(condition -> condition.accept(this).stream())
                .toList();
    }

    @Override
    public List<Conjunction> visit(Match.ProtocolIs match) {
        return List.of(Conjunction.of(match.protocol()));
    }

    @Override
    public List<Conjunction> visit(Match.FamilyIs match) {
        return List.of(Conjunction.of(match.family()));
    }

    /** AWS looks at destination ports alone, in both directions. */
    @Override
    public List<Conjunction> visit(Match.PortIn match) {
        if (match.side() != Side.DESTINATION) {
            throw inexpressible("source ports");
        }
        return List.of(Conjunction.of(match.ports()));
    }

    @Override
    public List<Conjunction> visit(Match.IcmpTypeIs match) {
        return List.of(Conjunction.ofIcmpType(match.type()));
    }

    @Override
    public List<Conjunction> visit(Match.IcmpCodeIs match) {
        return List.of(Conjunction.ofIcmpCode(match.code()));
    }

    @Override
    public List<Conjunction> visit(Match.AddressIn match) {
        return peer(match.side(), new Peer.Addresses(match.addresses()));
    }

    @Override
    public List<Conjunction> visit(Match.CarriesLabel match) {
        return peer(match.side(), new Peer.Group(match.label()));
    }

    @Override
    public List<Conjunction> visit(Match.InSet match) {
        return peer(match.side(), new Peer.PrefixList(match.set()));
    }

    @Override
    public List<Conjunction> visit(Match.InServiceSet match) {
        throw inexpressible("a named set of services");
    }

    private List<Conjunction> peer(Side side, Peer peer) {
        if (side != far) {
            throw inexpressible("the near end's address");
        }
        return List.of(Conjunction.of(peer));
    }

    private static IllegalArgumentException inexpressible(String what) {
        return new IllegalArgumentException("No rule of AWS can say: " + what);
    }
}
