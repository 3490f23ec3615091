/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads accounts of AWS live through the vendor's SDK: every page of every list that the translation asks for, retried,
 * paced and within a deadline. What cannot be read is a gap of its call.
 */
@NullMarked
package io.hopscope.aws.live;

import org.jspecify.annotations.NullMarked;
