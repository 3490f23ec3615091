/* SPDX-License-Identifier: Apache-2.0 */
/** Reads saved answers, as the API gives them or as its command line prints them. */
@NullMarked
package io.hopscope.tencent.saved;

import org.jspecify.annotations.NullMarked;
