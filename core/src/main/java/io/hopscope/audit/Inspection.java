/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import java.util.stream.Stream;

/** Looks at one sort of resource for what is plainly wrong. */
@FunctionalInterface
interface Inspection {
    /** What is wrong in a fleet. */
    Stream<Sighting> of(Fleet fleet);
}
