/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import java.time.Instant;
import java.util.Optional;

/**
 * A state that is another one than before.
 *
 * @param watch the watch's name; empty for the state of the whole
 * @param before the state until now
 * @param after the state from now on
 * @param at when it was found
 */
public record StateChange(Optional<String> watch, HealthState before, HealthState after, Instant at) {}
