/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/** Which end of the packet a condition looks at, by the packet's own header: never by who opened the connection. */
public enum Side {
    SOURCE,
    DESTINATION;

    /** The other end. */
    public Side opposite() {
        return this == SOURCE ? DESTINATION : SOURCE;
    }
}
