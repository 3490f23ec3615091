/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

import io.hopscope.net.Prefix;

/**
 * An address, or a delegated prefix, of an interface.
 *
 * @param prefix full-length for a single address
 * @param primary true for the interface's first address of the family
 */
public record InterfaceAddress(Prefix prefix, boolean primary) {}
