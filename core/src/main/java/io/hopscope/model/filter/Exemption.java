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
 * @param direction the direction in which it is spared; empty for both
 */
public record Exemption(String name, Match match, Optional<Assumption> restsOn, Optional<Direction> direction) {
    /** Traffic that is spared both ways. */
    public Exemption(String name, Match match, Optional<Assumption> restsOn) {
        this(name, match, restsOn, Optional.empty());
    }

    /** Traffic that is spared one way, as documented. */
    public Exemption(String name, Match match, Direction direction) {
        this(name, match, Optional.empty(), Optional.of(direction));
    }

    /** Traffic that is spared as documented. */
    public Exemption(String name, Match match) {
        this(name, match, Optional.empty(), Optional.empty());
    }

    /** Whether it concerns packets of a direction. */
    public boolean isFor(Direction way) {
        return direction.filter(only -> only != way).isEmpty();
    }
}
