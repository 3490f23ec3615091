/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Turns what was read of Azure into the neutral model: pure functions of the answers, one package for each concern, run
 * over all subscriptions together.
 */
@NullMarked
package io.hopscope.azure.translate;

import org.jspecify.annotations.NullMarked;
