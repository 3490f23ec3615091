/* SPDX-License-Identifier: Apache-2.0 */
/** Load balancers: frontends, rules, pools, probes. */
@NullMarked
package io.hopscope.azure.translate.balancer;

import org.jspecify.annotations.NullMarked;
