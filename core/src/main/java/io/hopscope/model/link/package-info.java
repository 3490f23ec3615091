/* SPDX-License-Identifier: Apache-2.0 */
/** What joins networks: peerings and transit hubs. */
@NullMarked
package io.hopscope.model.link;

import org.jspecify.annotations.NullMarked;
