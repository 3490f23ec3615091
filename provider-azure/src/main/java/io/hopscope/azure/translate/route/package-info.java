/* SPDX-License-Identifier: Apache-2.0 */
/** System, user and learned routes. */
@NullMarked
package io.hopscope.azure.translate.route;

import org.jspecify.annotations.NullMarked;
