/* SPDX-License-Identifier: Apache-2.0 */
/** The reference's catalogue of misconfigurations: each that a snapshot shows is named, with what mends it. */
@NullMarked
package io.hopscope.azure.catalogue;

import org.jspecify.annotations.NullMarked;
