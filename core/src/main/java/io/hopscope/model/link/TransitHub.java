/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import java.util.Optional;

/**
 * A regional router that networks attach to.
 *
 * @param identity id, name, provenance
 * @param state whether it works
 * @param admission what it does by itself with new attachments; empty where that is nothing, or not told
 */
public record TransitHub(Identity identity, Fact<OperationalState> state, Optional<HubAdmission> admission)
        implements Resource {
    /** A hub that does nothing by itself. */
    public TransitHub(Identity identity, Fact<OperationalState> state) {
        this(identity, state, Optional.empty());
    }

    /** The same hub in another state. */
    public TransitHub withState(Fact<OperationalState> other) {
        return new TransitHub(identity, other, admission);
    }
}
