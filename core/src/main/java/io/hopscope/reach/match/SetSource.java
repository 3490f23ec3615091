/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.SetBounds;

/** Gives the content of named sets while conditions are compiled. */
public interface SetSource {
    /** What is known of an address set, as a subnet sees it; unknown sets have bounds from nothing to everything. */
    SetBounds bounds(ResourceId set, ResourceId subnet);

    /** All that is known of an address set, over every subnet's view of it: the union of what is possible anywhere. */
    SetBounds everywhere(ResourceId set);

    /** The condition that a service set stands for. */
    Fact<Match> services(ResourceId set);
}
