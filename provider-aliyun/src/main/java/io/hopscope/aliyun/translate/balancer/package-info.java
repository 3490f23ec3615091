/* SPDX-License-Identifier: Apache-2.0 */
/** Classic load balancers and their backends. */
@NullMarked
package io.hopscope.aliyun.translate.balancer;

import org.jspecify.annotations.NullMarked;
