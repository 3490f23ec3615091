/* SPDX-License-Identifier: Apache-2.0 */
/** Load balancers, their listeners and targets. */
@NullMarked
package io.hopscope.model.balancer;

import org.jspecify.annotations.NullMarked;
