/* SPDX-License-Identifier: Apache-2.0 */
/** Alibaba Cloud: saved answers become snapshots; nothing here is needed to ask questions of one. */
@NullMarked
package io.hopscope.aliyun;

import org.jspecify.annotations.NullMarked;
