/* SPDX-License-Identifier: Apache-2.0 */
/** Audits of generated fleets. */
@NullMarked
package io.hopscope.azure.fleet;

import org.jspecify.annotations.NullMarked;
