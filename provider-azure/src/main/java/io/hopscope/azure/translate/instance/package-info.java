/* SPDX-License-Identifier: Apache-2.0 */
/** Virtual machines, those of scale sets included. */
@NullMarked
package io.hopscope.azure.translate.instance;

import org.jspecify.annotations.NullMarked;
