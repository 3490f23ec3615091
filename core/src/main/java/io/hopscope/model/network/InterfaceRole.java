/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

/** Whose interface it is. */
public enum InterfaceRole {
    INSTANCE,
    NAT,
    BALANCER,
    HUB,
    ENDPOINT,
    /** Any other service of the platform. */
    SERVICE
}
