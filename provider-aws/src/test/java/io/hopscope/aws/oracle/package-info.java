/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A second opinion: small made-up estates, their rendering as saved answers, and a slow packet simulator that follows
 * the vendor's documentation step by step. Nothing here shares code with the product. Start at
 * {@link io.hopscope.aws.oracle.Oracle}.
 */
@NullMarked
package io.hopscope.aws.oracle;

import org.jspecify.annotations.NullMarked;
