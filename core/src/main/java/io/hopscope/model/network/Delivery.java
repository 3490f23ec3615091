/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

/** How packets travel between two addresses of one subnet, and of one network. */
public enum Delivery {
    /** Directly; no route is looked up. */
    ON_LINK,
    /** Directly in the subnet, and inside the network always before any route of a table. */
    NETWORK_FIRST,
    /** By the subnet's route table, like any other packet. */
    ROUTED
}
