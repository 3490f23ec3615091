/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import java.util.Locale;

/** Codes as words. */
final class Words {
    private Words() {}

    /** {@code SECURITY_GROUP} as {@code security group}. */
    static String of(Enum<?> code) {
        String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.replace("acl", "ACL").replace("nat", "NAT").replace("vpn", "VPN");
    }
}
