/* SPDX-License-Identifier: Apache-2.0 */
/**
 * From the obstacles that an answer names to changes that are proven to help. Candidates come from small sources, one
 * per concern; each is tried on the changed snapshot before it is offered, and what else it would open is asked of the
 * engine as well.
 */
@NullMarked
package io.hopscope.fix;

import org.jspecify.annotations.NullMarked;
