/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reachability as a health check: watches that say what has to hold, a monitor that asks about them in the background,
 * and a report that is at hand at once. Knows no framework.
 */
@NullMarked
package io.hopscope.health;

import org.jspecify.annotations.NullMarked;
