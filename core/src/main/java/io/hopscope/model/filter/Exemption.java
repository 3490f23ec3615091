/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Assumption;
import java.util.Optional;

/**
 * Traffic that a stage never sees, such as the platform's own name service.
 *
 * @param name what it is, for explanations
 * @param match the packets concerned
 * @param restsOn the assumption that the stage spares it; empty when the vendor documents it
 */
public record Exemption(String name, Match match, Optional<Assumption> restsOn) {
    /** Traffic that is spared as documented. */
    public Exemption(String name, Match match) {
        this(name, match, Optional.empty());
    }
}
