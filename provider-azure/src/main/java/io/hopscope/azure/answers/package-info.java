/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What was read of Azure, a listing a call and subscription, in the objects of the SDK; live calls and saved answers
 * fill it alike.
 */
@NullMarked
package io.hopscope.azure.answers;

import org.jspecify.annotations.NullMarked;
