/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads regions of an account of Alibaba Cloud live: every page of every list that the translation asks for, by calls
 * that the vendor's SDK signs and a transport of its own sends, which cannot write. Answers are parsed here and nowhere
 * else; the SDK stands behind {@link io.hopscope.aliyun.live.ApiPort}. What cannot be read is a gap of its list.
 */
@NullMarked
package io.hopscope.aliyun.live;

import org.jspecify.annotations.NullMarked;
