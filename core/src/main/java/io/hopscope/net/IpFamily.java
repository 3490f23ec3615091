/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/** The two versions of the Internet Protocol. Rules and routes of one never apply to the other. */
public enum IpFamily {
    V4(32),
    V6(128);

    private final int bits;

    IpFamily(int bits) {
        this.bits = bits;
    }

    /** Width of an address: 32 or 128. */
    public int bits() {
        return bits;
    }
}
