/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How AWS evaluates packets, rule by rule: each test is a small estate, a question, and the whole answer.
 * {@code docs/semantics-aws.md} lists which test shows which rule.
 */
@NullMarked
package io.hopscope.aws.semantics;

import org.jspecify.annotations.NullMarked;
