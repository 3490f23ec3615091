/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers the address sets and groups that conditions name. */
final class NamedThings implements Match.Visitor<NamedThings> {
    private final Set<ResourceId> ids = new LinkedHashSet<>();

    Set<ResourceId> ids() {
        return ids;
    }

    @Override
    public NamedThings visit(Match.AllOf match) {
        match.conditions().forEach(c -> c.accept(this));
        return this;
    }

    @Override
    public NamedThings visit(Match.AnyOf match) {
        match.conditions().forEach(c -> c.accept(this));
        return this;
    }

    @Override
    public NamedThings visit(Match.CarriesLabel match) {
        ids.add(match.label());
        return this;
    }

    @Override
    public NamedThings visit(Match.InSet match) {
        ids.add(match.set());
        return this;
    }

    @Override
    public NamedThings visit(Match.Everything match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.Nothing match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.Undecided match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.ProtocolIs match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.FamilyIs match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.PortIn match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.IcmpTypeIs match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.IcmpCodeIs match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.AddressIn match) {
        return this;
    }

    @Override
    public NamedThings visit(Match.InServiceSet match) {
        return this;
    }
}
