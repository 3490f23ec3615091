/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import io.hopscope.net.IpAddress;
import io.hopscope.reach.Answer;
import io.hopscope.reach.trace.Verdict;
import java.time.Duration;
import java.util.Optional;

/**
 * One address that was dialled, and what the configuration says of it. Immutable.
 *
 * @param address the address; empty where the name has none
 * @param answer what the configuration says; empty where nothing can be asked
 * @param verdict the verdict for this host: UNKNOWN where the answer depends on which outside address it has
 * @param observation what happened
 * @param diagnosis what both mean together
 * @param took how long the attempt took
 */
public record Attempt(
        Optional<IpAddress> address,
        Optional<Answer> answer,
        Verdict verdict,
        Observation observation,
        Diagnosis diagnosis,
        Duration took) {}
