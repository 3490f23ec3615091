/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a made-up region, in the words of the vendor. */
sealed interface Resource {
    /** Its id. */
    String id();

    /** A network; supports: SupportIpv4Gateway; named: whether its attributes name the gateway. */
    record Vpc(String id, Cidr cidr, @Nullable Cidr v6, boolean supports) implements Resource {}

    /** A part of a network. */
    record VSwitch(
            String id,
            String vpc,
            Cidr cidr,
            @Nullable Cidr v6,
            @Nullable String acl,
            String table) implements Resource {}

    /** A route table of vSwitches. */
    record Table(String id, String vpc, boolean system, List<Route> routes) implements Resource {}

    /** A route beside those of the system; hop is empty where there is none. */
    record Route(Cidr to, String status, String type, String hop) {}

    /** The route table of a gateway. */
    record GatewayTable(String id, String vpc, String gateway, List<Route> routes) implements Resource {}

    /** A security group; type is normal or enterprise, inner is Accept or Drop. */
    record Group(String id, String vpc, String type, String inner, List<Rule> rules) implements Resource {}

    /** A rule of a security group. */
    record Rule(
            String id,
            boolean in,
            boolean accept,
            int priority,
            String protocol,
            String ports,
            String clientPorts,
            String nic,
            @Nullable Cidr peer,
            @Nullable String group,
            @Nullable String list,
            @Nullable Cidr local,
            @Nullable String portList) {}

    /** Prefixes by name. */
    record PrefixList(String id, List<Cidr> entries) implements Resource {}

    /** Ports by name. */
    record PortList(String id, List<String> entries) implements Resource {}

    /** A network ACL. */
    record Acl(String id, String vpc, List<Entry> entries) implements Resource {}

    /** An entry of a network ACL. */
    record Entry(boolean in, boolean accept, String protocol, String ports, Cidr peer) {}

    /** A machine. */
    record Machine(
            String id,
            String state,
            boolean windows,
            @Nullable Ip assigned,
            @Nullable String lock,
            @Nullable String health,
            @Nullable Event event)
            implements Resource {}

    /** An event of a machine's system and where it stands. */
    record Event(String type, String cycle) {
        boolean failsNow() {
            return type.startsWith("SystemFailure.") && cycle.equals("Executing");
        }
    }

    /** A network interface; its first address is the primary one. */
    record Nic(
            String id,
            @Nullable String machine,
            boolean primary,
            String vSwitch,
            String status,
            boolean checked,
            List<Ip> addresses,
            List<String> groups)
            implements Resource {}

    /** An elastic address; at: the private address it stands for on an interface. */
    record Eip(
            String id,
            Ip ip,
            @Nullable String holder,
            @Nullable Ip at,
            String mode,
            String status,
            String business,
            int bandwidth,
            @Nullable String lock,
            @Nullable String bundle)
            implements Resource {}

    /** A bandwidth package. */
    record Bundle(String id, String business) implements Resource {}

    /** An address under attack. */
    record Attack(String id, Ip ip, String status) implements Resource {}

    /** A NAT gateway. */
    record Nat(
            String id,
            String vSwitch,
            Ip ip,
            String network,
            String status,
            String business,
            List<Snat> snat,
            List<Dnat> dnat)
            implements Resource {}

    /** An SNAT entry, by vSwitch or by block. */
    record Snat(@Nullable String vSwitch, @Nullable Cidr source, List<Ip> as, String status) {}

    /** A DNAT entry; ports are numbers, ranges with a slash, or any. */
    record Dnat(String protocol, Ip outside, String outsidePort, Ip inside, String insidePort, String status) {}

    /** An IPv4 gateway. */
    record Gateway4(String id, String vpc, boolean enabled, String status) implements Resource {}

    /** An IPv6 gateway with the ids of those addresses that only get out. */
    record Gateway6(String id, String vpc, String business, List<String> egressOnly) implements Resource {}

    /** An IPv6 address. */
    record Address6(String id, Ip ip, String machine, String vSwitch, String network, int bandwidth, String business)
            implements Resource {}

    /** A peering of two networks. */
    record Peering(String id, String from, String to, String status, String business) implements Resource {}

    /** A floating address. */
    record HaVip(String id, String vSwitch, Ip ip, @Nullable String master) implements Resource {}

    /** A VPN gateway. */
    record Vpn(String id, String vpc, String status, String business) implements Resource {}

    /** A classic load balancer. */
    record Balancer(String id, String vSwitch, Ip ip, boolean open, String status, List<Listener> listeners)
            implements Resource {}

    /** A listener and its backends. */
    record Listener(String protocol, int port, List<Backend> backends) {}

    /** A backend; weight belongs to the balancer, health to the listener. */
    record Backend(String machine, int port, int weight, String health) {}
}
