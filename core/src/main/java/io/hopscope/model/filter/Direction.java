/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/** Which way a packet crosses a port, seen from the guest: ingress is towards it, egress away from it. */
public enum Direction {
    INGRESS,
    EGRESS;

    /** The other direction. */
    public Direction opposite() {
        return this == INGRESS ? EGRESS : INGRESS;
    }
}
