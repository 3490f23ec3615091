/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

/** How packets travel between two addresses of one subnet. */
public enum Delivery {
    /** Directly; no route is looked up. */
    ON_LINK,
    /** By the subnet's route table, like any other packet. */
    ROUTED
}
