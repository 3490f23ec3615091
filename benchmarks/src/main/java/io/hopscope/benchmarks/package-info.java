/* SPDX-License-Identifier: Apache-2.0 */
/** Measurements of the engine on generated fleets. Never published; see {@code docs/benchmarks.md}. */
@NullMarked
package io.hopscope.benchmarks;

import org.jspecify.annotations.NullMarked;
