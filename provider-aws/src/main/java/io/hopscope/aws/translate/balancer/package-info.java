/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Network and application load balancers with their listeners and target groups. Loads only where the SDK's module of
 * Elastic Load Balancing is present.
 */
@NullMarked
package io.hopscope.aws.translate.balancer;

import org.jspecify.annotations.NullMarked;
