/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Transit gateways: hubs, what is attached to them, and their route tables, from the routes themselves or from static
 * routes and propagations.
 */
@NullMarked
package io.hopscope.aws.translate.hub;

import org.jspecify.annotations.NullMarked;
