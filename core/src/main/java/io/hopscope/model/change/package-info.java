/* SPDX-License-Identifier: Apache-2.0 */
/** Small typed edits of a snapshot: what a fix is made of. */
@NullMarked
package io.hopscope.model.change;

import org.jspecify.annotations.NullMarked;
