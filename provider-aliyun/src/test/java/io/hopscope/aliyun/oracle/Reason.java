/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

/** Why a connection fails, or why nobody knows. */
public enum Reason {
    NO_SUCH_ADDRESS,
    NEITHER_END_KNOWN,
    NO_PUBLIC_ADDRESS,
    INSTANCE_NOT_RUNNING,
    INSTANCE_LOCKED,
    IMPAIRED,
    INTERFACE_NOT_ATTACHED,
    NO_ADDRESS_OF_FAMILY,
    GROUP_EGRESS,
    GROUP_INGRESS,
    ACL_EGRESS,
    ACL_INGRESS,
    ACL_REPLY,
    NO_ROUTE,
    NO_ROUTE_REPLY,
    DEAD_HOP,
    FORWARDING_CHECK,
    NO_INTERNET,
    ADDRESS_DOWN,
    MAIL_CLOSED,
    NAT_DOWN,
    NAT_REFUSES,
    NAT_ADDRESS_DOWN,
    NAT_OPENS_NOTHING,
    HAIRPIN,
    PRIVATE_DESTINATION,
    PEERING_DOWN,
    PEERING_NOT_TRANSITIVE,
    GATEWAY_DOWN,
    EGRESS_ONLY,
    NO_LISTENER,
    NO_BACKEND,
    REPLY_ASTRAY,
    LOOP,
    /** Beside another one: it met the reply. */
    ON_THE_WAY_BACK,
    UNSURE
}
