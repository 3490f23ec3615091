/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Packet filters as data: one closed algebra of match conditions, rules over it, the lists that hold rules, and the
 * stages that say how several lists combine on a port. Vendor semantics live in the values, never in code.
 */
@NullMarked
package io.hopscope.model.filter;

import org.jspecify.annotations.NullMarked;
