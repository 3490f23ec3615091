/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

/** The protocols that questions ask about; ICMP is an echo request and its reply. */
public enum Protocol {
    TCP("tcp", "6"),
    UDP("udp", "17"),
    ICMP("icmp", "1"),
    ICMPV6("icmpv6", "58");

    private final String word;
    private final String number;

    Protocol(String word, String number) {
        this.word = word;
        this.number = number;
    }

    /** Whether a rule with this protocol is about this one. */
    boolean isSpelled(String text) {
        return text.equals("-1") || text.equals(word) || text.equals(number);
    }

    boolean hasPorts() {
        return this == TCP || this == UDP;
    }
}
