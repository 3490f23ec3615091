/* SPDX-License-Identifier: Apache-2.0 */
/** Tests of probes. */
@NullMarked
package io.hopscope.probe;

import org.jspecify.annotations.NullMarked;
