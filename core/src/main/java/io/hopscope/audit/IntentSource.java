/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import java.util.stream.Stream;

/** Infers from one sort of configuration what somebody meant to work. */
@FunctionalInterface
interface IntentSource {
    /** The intents in a fleet. */
    Stream<Intent> in(Fleet fleet);
}
