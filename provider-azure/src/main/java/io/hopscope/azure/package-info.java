/* SPDX-License-Identifier: Apache-2.0 */
/** Reads Azure configuration, live or from saved API answers, and translates it into the neutral model. */
@NullMarked
package io.hopscope.azure;

import org.jspecify.annotations.NullMarked;
