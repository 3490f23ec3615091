/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.kit.Capability;
import io.hopscope.kit.Probe;
import io.hopscope.kit.Scene;
import java.util.List;

/** Estates of the toy cloud. */
final class ToyScenes {
    private static final String PLAIN = """
            north networks:
              net-1 10.9.0.0/16,2001:db8:9::/56
            north gateways:
              gw-1 net-1
            north tables:
              rt-2 net-1
              rt-1 net-1
            north routes rt-1:
              10.9.0.0/16 local -
              ::/0 gateway gw-1
              0.0.0.0/0 gateway gw-1
            north routes rt-2:
              10.9.0.0/16 local -
            north subnets:
              sub-2 net-1 rt-2 10.9.2.0/24
              sub-1 net-1 rt-1 10.9.1.0/24,2001:db8:9:1::/64
            north groups:
              sg-2
              sg-1
            north rules sg-1:
              allow tcp/80 203.0.113.0/24
              allow tcp/22 198.18.0.0/15
              allow tcp/443 203.0.113.0/24
            north machines:
              vm-3 sub-2 sg-1 running 10.9.2.10
              vm-2 sub-1 sg-2 running 10.9.1.11
              vm-1 sub-1 sg-1 running 10.9.1.10
            north doors:
              198.51.100.2 vm-2 10.9.1.11 gw-1
              198.51.100.1 vm-1 10.9.1.10 gw-1
            """;

    private static final String SOUTH = """
            south networks:
              net-5 10.5.0.0/16
            south gateways:
              gw-5 net-5
            south tables:
              rt-5 net-5
            south routes rt-5:
              0.0.0.0/0 gateway gw-5
            south subnets:
              sub-5 net-5 rt-5 10.5.1.0/24
            south groups:
              sg-5
            south rules sg-5:
              allow tcp/443 0.0.0.0/0
            south machines:
              vm-5 sub-5 sg-5 running 10.5.1.10
            south doors:
              198.51.100.5 vm-5 10.5.1.10 gw-5
            """;

    private ToyScenes() {}

    static Scene ordinary() {
        return new Scene(
                List.of("north", "south"),
                List.of(
                        Probe.reachable("203.0.113.9", "vm-1", "tcp/443"),
                        Probe.blocked("192.0.2.9", "vm-1", "tcp/443"),
                        Probe.blocked("203.0.113.9", "vm-2", "tcp/443"),
                        Probe.reachable("203.0.113.9", "vm-5", "tcp/443")),
                ToyWorld.of(PLAIN + SOUTH));
    }

    static Scene of(Capability capability) {
        return switch (capability) {
            case IPV6 ->
                north(
                        """
                    north rules sg-6:
                      allow tcp/443 2001:db8:ff::/48
                    north groups:
                      sg-6
                    north machines:
                      vm-6 sub-1 sg-6 running 2001:db8:9:1::6
                    north doors:
                      2001:db8:9:1::6 vm-6 2001:db8:9:1::6 gw-1
                    """,
                        Probe.reachable("2001:db8:ff::9", "vm-6", "tcp/443"),
                        Probe.blocked("2001:db8:ee::9", "vm-6", "tcp/443"));
            case UNKNOWN_VALUES ->
                north(
                        """
                    north machines:
                      vm-7 sub-1 sg-1 dreaming 10.9.1.17
                    north doors:
                      198.51.100.7 vm-7 10.9.1.17 gw-1
                    """,
                        Probe.unknown("203.0.113.9", "vm-7", "tcp/443", "dreaming"),
                        Probe.reachable("203.0.113.9", "vm-1", "tcp/443"));
            case UNKNOWN_NEXT_HOPS ->
                north(
                        """
                    north routes rt-1:
                      203.0.113.0/24 warp warp-7
                    """,
                        Probe.unknown("203.0.113.9", "vm-1", "tcp/443", "warp-7"),
                        Probe.reachable("198.18.0.9", "vm-1", "tcp/22"));
            case UNKNOWN_PROTOCOLS ->
                north(
                        """
                    north rules sg-2:
                      allow pigeon 0.0.0.0/0
                    """,
                        Probe.unknown("203.0.113.9", "vm-2", "tcp/443", "pigeon"),
                        Probe.reachable("203.0.113.9", "vm-1", "tcp/443"));
            case ORDERED_RULES ->
                north(
                        """
                    north rules sg-2:
                      deny tcp/443 203.0.113.0/25
                      allow tcp/443 203.0.113.0/24
                      deny tcp/443 203.0.113.128/25
                    """,
                        Probe.blocked("203.0.113.9", "vm-2", "tcp/443"),
                        Probe.reachable("203.0.113.200", "vm-2", "tcp/443"));
            default -> throw new IllegalArgumentException("no scene for " + capability);
        };
    }

    private static Scene north(String more, Probe... probes) {
        return new Scene(List.of("north"), List.of(probes), ToyWorld.of(PLAIN + more));
    }
}
