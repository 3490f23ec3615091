/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.net.IpFamily;

/**
 * What a filter list does with a packet that none of its rules matched, by direction and address family.
 *
 * @param ingressV4 for IPv4 towards the guest
 * @param ingressV6 for IPv6 towards the guest
 * @param egressV4 for IPv4 away from the guest
 * @param egressV6 for IPv6 away from the guest
 */
public record Defaults(Fallback ingressV4, Fallback ingressV6, Fallback egressV4, Fallback egressV6) {
    /** The same in every case. */
    public static Defaults uniform(Fallback fallback) {
        return of(fallback, fallback);
    }

    /** By direction, whatever the family. */
    public static Defaults of(Fallback ingress, Fallback egress) {
        return new Defaults(ingress, ingress, egress, egress);
    }

    /** The fallback for one direction and family. */
    public Fallback in(Direction direction, IpFamily family) {
        boolean v4 = family == IpFamily.V4;
        return switch (direction) {
            case INGRESS -> v4 ? ingressV4 : ingressV6;
            case EGRESS -> v4 ? egressV4 : egressV6;
        };
    }
}
