/* SPDX-License-Identifier: Apache-2.0 */
/** The rim of a network: gateways, address translation, doors that lead in and exits that lead out. */
@NullMarked
package io.hopscope.model.edge;

import org.jspecify.annotations.NullMarked;
