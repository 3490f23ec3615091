/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressSet;

/** Stands in where no named sets can occur. */
enum NoSets implements SetSource {
    INSTANCE;

    @Override
    public SetBounds bounds(ResourceId set, ResourceId subnet) {
        return everywhere(set);
    }

    @Override
    public SetBounds everywhere(ResourceId set) {
        return SetBounds.exactly(AddressSet.empty());
    }

    @Override
    public Fact<Match> services(ResourceId set) {
        return Fact.known(new Match.Nothing("no sets here"));
    }
}
