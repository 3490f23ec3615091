/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Address sets, service sets and groups that a condition names. Stateless. */
public final class NamedThings {
    private NamedThings() {}

    /** Their ids, in the order in which the condition names them. */
    public static Set<ResourceId> in(Match match) {
        return Collections.unmodifiableSet(match.accept(new Gathering()).ids);
    }

    private static final class Gathering implements Match.Visitor<Gathering> {
        private final Set<ResourceId> ids = new LinkedHashSet<>();

        @Override
        public Gathering visit(Match.AllOf match) {
            match.conditions().forEach(c -> c.accept(this));
            return this;
        }

        @Override
        public Gathering visit(Match.AnyOf match) {
            match.conditions().forEach(c -> c.accept(this));
            return this;
        }

        @Override
        public Gathering visit(Match.CarriesLabel match) {
            ids.add(match.label());
            return this;
        }

        @Override
        public Gathering visit(Match.InSet match) {
            ids.add(match.set());
            return this;
        }

        @Override
        public Gathering visit(Match.Everything match) {
            return this;
        }

        @Override
        public Gathering visit(Match.Nothing match) {
            return this;
        }

        @Override
        public Gathering visit(Match.Undecided match) {
            return this;
        }

        @Override
        public Gathering visit(Match.ProtocolIs match) {
            return this;
        }

        @Override
        public Gathering visit(Match.FamilyIs match) {
            return this;
        }

        @Override
        public Gathering visit(Match.PortIn match) {
            return this;
        }

        @Override
        public Gathering visit(Match.IcmpTypeIs match) {
            return this;
        }

        @Override
        public Gathering visit(Match.IcmpCodeIs match) {
            return this;
        }

        @Override
        public Gathering visit(Match.AddressIn match) {
            return this;
        }

        @Override
        public Gathering visit(Match.InServiceSet match) {
            ids.add(match.set());
            return this;
        }
    }
}
