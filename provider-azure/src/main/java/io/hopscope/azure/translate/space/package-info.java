/* SPDX-License-Identifier: Apache-2.0 */
/** Address spaces that several concerns need: of networks and what is joined to them, of frontends, of public pools. */
@NullMarked
package io.hopscope.azure.translate.space;

import org.jspecify.annotations.NullMarked;
