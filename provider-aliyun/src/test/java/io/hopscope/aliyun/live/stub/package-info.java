/* SPDX-License-Identifier: Apache-2.0 */
/** The vendor's API on the loopback interface, with operations and parameters as its reference has them. */
@NullMarked
package io.hopscope.aliyun.live.stub;

import org.jspecify.annotations.NullMarked;
