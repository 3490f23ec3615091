/* SPDX-License-Identifier: Apache-2.0 */
/** Load balancers. */
@NullMarked
package io.hopscope.tencent.translate.balancer;

import org.jspecify.annotations.NullMarked;
