/* SPDX-License-Identifier: Apache-2.0 */
/** Networks, subnets and the interfaces in them. */
@NullMarked
package io.hopscope.model.network;

import org.jspecify.annotations.NullMarked;
