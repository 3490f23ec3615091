/* SPDX-License-Identifier: Apache-2.0 */
/** Peerings of virtual networks. */
@NullMarked
package io.hopscope.azure.translate.link;

import org.jspecify.annotations.NullMarked;
