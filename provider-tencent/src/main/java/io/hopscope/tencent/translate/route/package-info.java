/* SPDX-License-Identifier: Apache-2.0 */
/** Subnets, route tables, and where their routes lead. */
@NullMarked
package io.hopscope.tencent.translate.route;

import org.jspecify.annotations.NullMarked;
