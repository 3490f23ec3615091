/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What providers that read lists page by page have in common: each call in its turn and within the time that is left,
 * tried again where that helps, every page to the last, and a gap for all that failed.
 */
@NullMarked
package io.hopscope.spi.call;

import org.jspecify.annotations.NullMarked;
