/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The audit of a fleet: what was meant to work is inferred from the configuration itself and asked of the engine; what
 * defeats it is grouped by root cause. What inspection alone shows joins the same findings.
 */
@NullMarked
package io.hopscope.audit;

import org.jspecify.annotations.NullMarked;
