/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A slow, obvious evaluator of Alibaba Cloud networks, written from the documentation alone: it follows one packet
 * there and its answer back through a made-up estate, once for each way in which what nobody knows may be. It uses
 * nothing of the program.
 */
@NullMarked
package io.hopscope.aliyun.oracle;

import org.jspecify.annotations.NullMarked;
