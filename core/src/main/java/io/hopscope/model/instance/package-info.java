/* SPDX-License-Identifier: Apache-2.0 */
/** Virtual machines: power, health, locks. */
@NullMarked
package io.hopscope.model.instance;

import org.jspecify.annotations.NullMarked;
