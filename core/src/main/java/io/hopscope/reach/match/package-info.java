/* SPDX-License-Identifier: Apache-2.0 */
/** Three-valued interpreters of match conditions: decision, boundaries, wording. */
@NullMarked
package io.hopscope.reach.match;

import org.jspecify.annotations.NullMarked;
