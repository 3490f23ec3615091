/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.exposure.Exposure;
import io.hopscope.reach.Engine;
import java.util.List;

/**
 * Who can reach what.
 *
 * @param engine what was asked
 * @param exposures one for each machine or load balancer that was asked about
 */
public record Exposed(Engine engine, List<Exposure> exposures) {
    /** Copies the list. */
    public Exposed {
        exposures = List.copyOf(exposures);
    }
}
