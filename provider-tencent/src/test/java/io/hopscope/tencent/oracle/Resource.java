/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a region is made of. */
public sealed interface Resource {
    /** An id, unique in a world. */
    String id();

    /** A network; the first prefix is its own, the others were added later. */
    record Vpc(String id, List<Cidr> cidrs, @Nullable Cidr v6) implements Resource {}

    /** A subnet. */
    record Subnet(
            String id,
            String vpc,
            Cidr cidr,
            @Nullable Cidr v6,
            String table,
            @Nullable String acl) implements Resource {}

    /** A route; {@code type} is the vendor's word, {@code gateway} the id or address it leads to. */
    record Route(Cidr to, String type, String gateway, boolean enabled) {}

    /** A route table. */
    record Table(String id, String vpc, boolean main, List<Route> routes) implements Resource {}

    /** A table above those of some subnets. */
    record HighTable(String id, String vpc, List<String> subnets, List<Route> routes) implements Resource {}

    /** A rule; {@code peer} is a prefix, an address, a group or a template, or empty. */
    record Rule(boolean accept, String service, String peer) {}

    /** A security group; rules in the order of their index. */
    record Group(String id, int project, List<Rule> ingress, List<Rule> egress) implements Resource {}

    /** An address or service template, or a group of such: {@code ipm-, ipmg-, ppm-, ppmg-}. */
    record Template(String id, List<String> entries) implements Resource {}

    /** A network ACL; of each family and direction in the order of priority. */
    record Acl(String id, boolean quintuple, List<Entry> entries) implements Resource {}

    /** An entry; a triple one leaves its own end and the source's port open. */
    record Entry(
            boolean ingress,
            boolean accept,
            String protocol,
            Cidr source,
            String sourcePort,
            Cidr destination,
            String destinationPort) {}

    /** An interface; the first address of each family is the primary one. */
    record Eni(
            String id,
            @Nullable String instance,
            boolean primary,
            String subnet,
            String state,
            List<String> groups,
            List<Ip> addresses)
            implements Resource {}

    /** A machine; its groups are those of its primary interface. */
    record Instance(
            String id,
            String state,
            String restrict,
            String isolated,
            boolean windows,
            boolean gateway,
            int bandwidth,
            List<String> groups)
            implements Resource {}

    /**
     * A public address; {@code target} is a machine, interface, NAT gateway, virtual address or balancer,
     * {@code inside} the private address of an interface, {@code listed} false for an ordinary one that only its
     * machine tells.
     */
    record Address(
            String id,
            Ip ip,
            String type,
            String status,
            @Nullable String target,
            @Nullable Ip inside,
            boolean arrears,
            boolean blocked,
            @Nullable Integer bandwidth,
            boolean direct,
            boolean listed)
            implements Resource {
        boolean ordinary() {
            return type.equals("WanIP");
        }
    }

    /** A NAT gateway; {@code guarded} where groups are bound to it. */
    record Nat(
            String id,
            String vpc,
            String state,
            String networkState,
            String restrict,
            boolean strict,
            boolean guarded,
            List<Snat> snat)
            implements Resource {}

    /** A rule for sources; {@code pool} are public addresses of the gateway. */
    record Snat(String type, String resource, Cidr inside, List<Ip> pool) {}

    /** A forwarded port. */
    record Dnat(String id, String nat, String protocol, Ip publicIp, int publicPort, Ip privateIp, int privatePort)
            implements Resource {}

    /** A peering. */
    record Peering(String id, String from, String to, String state) implements Resource {}

    /** A cloud connect network. */
    record Ccn(String id, String state, boolean locked, List<CcnRoute> routes) implements Resource {}

    /** A route of one, to something attached. */
    record CcnRoute(Cidr to, String instance, boolean enabled) {}

    /** Something attached to one: a network, or a direct connect gateway; {@code table} is that of the CCN it is in. */
    record Attachment(String id, String ccn, String instance, String state, String table) implements Resource {}

    /** A virtual address. */
    record HaVip(String id, Ip ip, String subnet, @Nullable String holder, String state) implements Resource {}

    /** A VPN gateway and what its tunnels say. */
    record Vpn(String id, String vpc, String state, String restrict, boolean blocked, List<String> tunnels)
            implements Resource {}

    /** A direct connect gateway. */
    record DirectConnect(String id, String vpc) implements Resource {}

    /** A load balancer, open to the Internet or internal. */
    record Balancer(
            String id,
            boolean open,
            String vpc,
            Ip vip,
            boolean up,
            boolean blocked,
            List<String> groups,
            boolean passes,
            List<Listener> listeners)
            implements Resource {}

    /** A listener and its targets. */
    record Listener(String id, String protocol, int port, List<Target> targets) {}

    /** A target by its private address. */
    record Target(Ip ip, int port, boolean healthy, int weight) {}
}
