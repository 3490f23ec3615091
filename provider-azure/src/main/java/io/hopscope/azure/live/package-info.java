/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads subscriptions of Azure live through the vendor's SDK: every page of every list that the translation asks for,
 * over a pipeline that cannot write and that sends the token to one host alone. What cannot be read is a gap of its
 * list.
 */
@NullMarked
package io.hopscope.azure.live;

import org.jspecify.annotations.NullMarked;
