/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import java.util.Arrays;
import java.util.List;

/**
 * How far an address is valid. Every address has exactly one scope.
 *
 * <p>Only {@link #OUTSIDE} addresses are taken as hosts of the Internet. The ranges for documentation (192.0.2.0/24,
 * 2001:db8::/32, ...), which examples use as Internet hosts, are among them, and so is everything else that no other
 * scope names.
 */
public enum AddressScope {
    /** RFC 1918 and the unique local addresses of RFC 4193. */
    PRIVATE("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    /** RFC 6598, between a carrier and its customers. */
    SHARED("100.64.0.0/10"),
    /** RFC 3927 and RFC 4291. */
    LINK_LOCAL("169.254.0.0/16", "fe80::/10"),
    /** RFC 1122 and RFC 4291. */
    LOOPBACK("127.0.0.0/8", "::1/128"),
    /** RFC 5771 and RFC 4291. */
    MULTICAST("224.0.0.0/4", "ff00::/8"),
    /** The address that stands for having none. */
    UNSPECIFIED("0.0.0.0/32", "::/128"),
    /** Everything else. */
    OUTSIDE;

    private static final AddressSet OUTSIDE_V4 = everythingElse(IpFamily.V4);
    private static final AddressSet OUTSIDE_V6 = everythingElse(IpFamily.V6);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Prefix> prefixes;

    AddressScope(String... prefixes) {
        this.prefixes = Arrays.stream(prefixes).map(Prefix::parse).toList();
    }

    private static AddressSet everythingElse(IpFamily family) {
        return AddressSet.ofPrefixes(Arrays.stream(values())
                        .flatMap(scope -> scope.prefixes.stream())
                        .toList())
                .complement(family);
    }

    public static AddressScope of(IpAddress address) {
        return Arrays.stream(values())
                .filter(scope -> scope.prefixes.stream().anyMatch(prefix -> prefix.contains(address)))
                .findFirst()
                .orElse(OUTSIDE);
    }

    /** Every address of the family whose scope is {@link #OUTSIDE}. */
    public static AddressSet outside(IpFamily family) {
        return family == IpFamily.V4 ? OUTSIDE_V4 : OUTSIDE_V6;
    }
}
