/* SPDX-License-Identifier: Apache-2.0 */
/** Estates of saved answers, served in the form of Resource Manager. */
@NullMarked
package io.hopscope.azure.live.stub;

import org.jspecify.annotations.NullMarked;
