/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

/** Why a packet was dropped. */
public enum Reason {
    NOT_ATTACHED,
    NOT_RUNNING,
    NO_ADDRESS_OF_FAMILY,
    SOURCE_CHECK,
    FORWARDING_OFF,
    GUEST_FORWARDS_NOT,
    ADMIN_RULE,
    GROUP_INWARD,
    GROUP_OUTWARD,
    NO_GROUP,
    ROUTE_DROPS,
    NO_SUCH_ADDRESS,
    ARRIVES_ELSEWHERE,
    PRIVATE_DESTINATION,
    NO_PUBLIC_WAY,
    ADDRESS_ACCEPTS_NOTHING,
    ADDRESS_IS_NONE,
    ADDRESS_UNREAD,
    NO_WAY_OUT,
    FOREIGN_SOURCE,
    NAT_TAKES_NO_PING,
    NAT_WITHOUT_ADDRESS,
    NAT_UNREAD,
    PEERING_DOWN,
    NO_APPLIANCE,
    NO_GATEWAY,
    NO_TARGET,
    LOOP,
    ANSWER_LEAVES_NOT,
    ANSWER_TO_GATEWAY,
    ANSWER_ASTRAY,
    UNREAD_WAY,
    /** Told beside another reason when it befell the answer. */
    ON_THE_WAY_BACK
}
