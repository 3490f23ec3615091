/* SPDX-License-Identifier: Apache-2.0 */
/** Health checks of frameworks over a monitor, as the page on health checks shows them. */
@NullMarked
package io.hopscope.testkit.beans;

import org.jspecify.annotations.NullMarked;
