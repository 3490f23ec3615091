/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a world is made of. Ids are names, unique in a world; the answers make resource ids of them. */
public sealed interface Resource {
    /** The name. */
    String id();

    /** A virtual network; {@code nat} serves subnets without their own, {@code admin} is null where nobody asked. */
    record Vnet(
            String id,
            List<Cidr> prefixes,
            @Nullable String nat,
            @Nullable List<Rule> admin) implements Resource {}

    /** A subnet; {@code defaultOutbound} is null where the answer does not say. */
    record Subnet(
            String id,
            String vnet,
            List<Cidr> prefixes,
            @Nullable String nsg,
            @Nullable String table,
            @Nullable String nat,
            @Nullable Boolean defaultOutbound)
            implements Resource {}

    /** One side of a rule: prefixes and tags, or application groups. */
    record Side(List<String> prefixes, List<String> groups) {
        static final Side ANY = new Side(List.of("*"), List.of());
    }

    /** A rule of a security group, or an admin rule; {@code access} may be AlwaysAllow there. */
    record Rule(
            String name,
            int priority,
            boolean inbound,
            String access,
            String protocol,
            Side source,
            Side destination,
            List<String> sourcePorts,
            List<String> ports) {}

    /** A network security group; {@code standing} tells whether the answer lists the standing rules. */
    record Nsg(String id, List<Rule> rules, boolean standing) implements Resource {}

    /** An application security group. */
    record Asg(String id) implements Resource {}

    /** One IP configuration of an interface; the first of each family is the primary one. */
    record IpConfig(
            String name, Ip ip, String subnet, @Nullable String pip, List<String> groups) {}

    /** An interface; {@code told} when the routes in force at it were asked for. */
    record Nic(
            String id,
            @Nullable String vm,
            List<IpConfig> configs,
            @Nullable String nsg,
            boolean forwarding,
            @Nullable Boolean defaultOutbound,
            boolean told)
            implements Resource {}

    /**
     * A machine; {@code power} is the last part of the status code, null where the status is missing; {@code flexible}
     * for one of a flexible scale set, which is listed like any other.
     */
    record Vm(String id, @Nullable String power, boolean windows, boolean flexible) implements Resource {
        boolean runs() {
            return power != null && power.equalsIgnoreCase("running");
        }
    }

    /** A public address; {@code ip} is null while it has none. */
    record Pip(String id, String sku, @Nullable Ip ip) implements Resource {
        boolean basic() {
            return sku.equals("Basic");
        }
    }

    /** What a user's route leads to. */
    enum Hop {
        INTERNET("Internet"),
        NONE("None"),
        LOCAL("VnetLocal"),
        APPLIANCE("VirtualAppliance"),
        GATEWAY("VirtualNetworkGateway");

        private final String word;

        Hop(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A user's route, to a prefix or a tag. */
    record UserRoute(
            String name, String to, Hop hop, @Nullable Ip appliance) {}

    /** A route table. */
    record Table(String id, boolean propagates, List<UserRoute> routes) implements Resource {}

    /** A NAT gateway. */
    record Nat(String id, boolean v2, List<String> pips, List<String> pipsV6) implements Resource {}

    /** A public frontend has a public address, an internal one a subnet and an address there. */
    record Frontend(
            String name,
            @Nullable String pip,
            @Nullable String subnet,
            @Nullable Ip ip) {}

    /** A member by the interface's first configuration, or by its address alone. */
    record Member(String nic, boolean byAddress, boolean down) {}

    /** A backend pool. */
    record Pool(String name, List<Member> members) {}

    /** A balancing rule. */
    record Balancing(
            String name,
            String frontend,
            String pool,
            String protocol,
            int port,
            int backendPort,
            @Nullable String probe,
            boolean noSnat) {}

    /** An inbound NAT rule to one interface, or to nobody. */
    record NatRule(
            String name,
            String frontend,
            String protocol,
            int port,
            int backendPort,
            @Nullable String nic) {}

    /** A probe; {@code staysUp} keeps all in use when none answers. */
    record Probe(String name, int port, boolean staysUp) {}

    /** An outbound rule. */
    record Outbound(String name, String frontend, String pool, String protocol) {}

    /** A load balancer. */
    record Balancer(
            String id,
            boolean standard,
            List<Frontend> frontends,
            List<Pool> pools,
            List<Balancing> rules,
            List<NatRule> natRules,
            List<Probe> probes,
            List<Outbound> outbound)
            implements Resource {}

    /** One half of a peering; {@code subnets} are the local ones it serves, empty for all. */
    record Peering(
            String id,
            String vnet,
            String remote,
            String state,
            boolean access,
            boolean forwarded,
            boolean transit,
            boolean remoteGateways,
            List<Cidr> remotePrefixes,
            List<String> subnets,
            List<String> remoteSubnets)
            implements Resource {}

    /** A gateway and what it has learned. */
    record Gateway(String id, String vnet, boolean vpn, List<Cidr> learned) implements Resource {}

    /** A published service tag. */
    record Tag(String id, List<Cidr> prefixes) implements Resource {}
}
