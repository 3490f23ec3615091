/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Turns what was read of AWS into the neutral model: pure functions of the answers, one package for each concern, run
 * over all accounts and regions together.
 */
@NullMarked
package io.hopscope.aws.translate;

import org.jspecify.annotations.NullMarked;
