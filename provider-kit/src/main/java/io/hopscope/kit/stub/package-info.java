/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A cloud's API on the loopback interface: what comes in is recorded, and single requests can be answered badly. Knows
 * no vendor; an author adds how the vendor's requests and answers look.
 */
@NullMarked
package io.hopscope.kit.stub;

import org.jspecify.annotations.NullMarked;
