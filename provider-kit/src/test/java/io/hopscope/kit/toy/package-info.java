/* SPDX-License-Identifier: Apache-2.0 */
/** A cloud as small as can be and a provider for it, which can be broken in many ways. */
@NullMarked
package io.hopscope.kit.toy;

import org.jspecify.annotations.NullMarked;
