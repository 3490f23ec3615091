/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One resource of a made-up estate, shaped as the vendor shapes it. Links are ids. */
public sealed interface Resource {

    /** The vendor's id, or the name of a load balancer or target group. */
    String id();

    /** A VPC with IPv4 and IPv6 prefixes. */
    record Vpc(String id, String region, List<Cidr> cidrs) implements Resource {
        boolean holds(Ip ip) {
            return cidrs.stream().anyMatch(cidr -> cidr.contains(ip));
        }
    }

    /** Effective mode of VPC Block Public Access. */
    enum BlockMode {
        OFF,
        BIDIRECTIONAL,
        INGRESS
    }

    /** A subnet; {@code privateV6} says that its IPv6 range is never advertised. */
    record Subnet(String id, String vpc, String zone, List<Cidr> cidrs, BlockMode block, boolean privateV6)
            implements Resource {
        boolean holds(Ip ip) {
            return cidrs.stream().anyMatch(cidr -> cidr.contains(ip));
        }
    }

    /** What an interface is for. */
    enum Role {
        INSTANCE,
        NAT,
        ENDPOINT,
        BALANCER,
        HUB
    }

    /** An address of an interface, with the public one that is associated with it. */
    record Address(Ip ip, @Nullable Ip publicIp) {}

    /**
     * Where an interface is: its owner (instance, NAT gateway, endpoint, balancer or hub attachment) and device index.
     */
    record Attachment(@Nullable String owner, int device, boolean inUse) {}

    /** A network interface; the first address of a family is the primary one. */
    record Eni(
            String id,
            String subnet,
            Role role,
            Attachment attachment,
            List<Address> addresses,
            List<String> groups,
            boolean sourceDestCheck,
            boolean denyAllIgw)
            implements Resource {
        boolean owns(Ip ip) {
            return addresses.stream().anyMatch(address -> address.ip().equals(ip));
        }

        boolean isOwnedBy(String owner) {
            return owner.equals(attachment.owner());
        }
    }

    /** Power state of an instance. */
    enum Power {
        PENDING,
        RUNNING,
        STOPPING,
        STOPPED
    }

    /** An instance; impaired status checks never change a verdict. */
    record Instance(String id, String vpc, Power power, boolean systemOk, boolean guestOk, boolean windows)
            implements Resource {}

    /** Whom a security group rule is about. */
    sealed interface Peer {}

    /** A prefix. */
    record Prefix(Cidr cidr) implements Peer {}

    /** A managed prefix list. */
    record Listed(String prefixList) implements Peer {}

    /**
     * A group; {@code vpc} when it is another VPC's, {@code peering} when that one is peered, stale when it is gone.
     */
    record Group(
            String group, @Nullable String vpc, @Nullable String peering, boolean stale) implements Peer {}

    /** An allow rule: protocol as the API spells it; ports, or type and code; −1 is all. */
    record Rule(String protocol, int from, int to, Peer peer) {}

    /** A security group. */
    record SecurityGroup(String id, String vpc, String name, List<Rule> ingress, List<Rule> egress)
            implements Resource {}

    /** A managed prefix list of one family; {@code amazon} when the vendor owns it. */
    record PrefixList(String id, String region, boolean v6, List<Cidr> entries, boolean amazon) implements Resource {}

    /** An entry of a network ACL: protocol number as text; ports, or type and code; −1 is all. */
    record Entry(int number, boolean egress, boolean allow, String protocol, Cidr cidr, int from, int to) {}

    /** A network ACL with every subnet that uses it. */
    record Nacl(String id, String vpc, boolean isDefault, List<String> subnets, List<Entry> entries)
            implements Resource {}

    /** What a route leads to. */
    enum Kind {
        LOCAL,
        IGW,
        EIGW,
        NAT,
        PEERING,
        HUB,
        ENI,
        VGW,
        ENDPOINT
    }

    /** The next hop of a route. */
    record Target(Kind kind, String id) {}

    /** A route to a prefix or to every entry of a prefix list. */
    record Route(
            @Nullable Cidr cidr, @Nullable String prefixList, Target target, boolean blackhole, boolean propagated) {}

    /** A route table: the main one, or with explicit subnets, or of an Internet gateway ({@code gateway}). */
    record RouteTable(
            String id,
            String vpc,
            boolean main,
            List<String> subnets,
            @Nullable String gateway,
            List<Route> routes) implements Resource {}

    /** An Internet gateway; without a VPC it is detached. */
    record InternetGateway(
            String id, String region, @Nullable String vpc) implements Resource {}

    /** An egress-only Internet gateway. */
    record EgressOnlyGateway(
            String id, String region, @Nullable String vpc) implements Resource {}

    /** A zonal NAT gateway; its interface has the role NAT and this owner. */
    record NatGateway(String id, String subnet, boolean isPublic, String state) implements Resource {}

    /** A VPC peering connection. */
    record Peering(String id, String requester, String accepter, String status) implements Resource {}

    /** A transit gateway. */
    record Hub(String id, String region, boolean groupReferences) implements Resource {}

    /** A VPC on a transit gateway, with one subnet for each enabled zone. */
    record HubAttachment(String id, String hub, String vpc, List<String> subnets, String state, boolean groupReferences)
            implements Resource {}

    /** A route of a transit gateway; without an attachment it is a blackhole. */
    record HubRoute(Cidr cidr, @Nullable String attachment, boolean propagated) {}

    /** A route table of a transit gateway and the attachments that are associated with it. */
    record HubTable(String id, String hub, List<String> associations, List<HubRoute> routes) implements Resource {}

    /** A virtual private gateway; without a VPC it is detached. */
    record VpnGateway(String id, String region, @Nullable String vpc, List<Cidr> onPremises) implements Resource {}

    /** A VPC endpoint; with a prefix list it is a gateway endpoint, else an interface endpoint. */
    record Endpoint(
            String id, String vpc, String state, @Nullable String prefixList) implements Resource {}

    /** A port of a balancer. */
    record Listener(String protocol, int port, String targetGroup) {}

    /** A network load balancer; its interfaces have the role BALANCER and this owner. */
    record Balancer(String id, String vpc, boolean internetFacing, boolean crossZone, List<Listener> listeners)
            implements Resource {}

    /** Health of a target. */
    enum Health {
        HEALTHY,
        UNHEALTHY,
        DRAINING
    }

    /** A registered target: an instance id, or an address when the group's targets are addresses. */
    record Registered(String target, int port, Health health) {}

    /** A target group. */
    record TargetGroup(
            String id,
            String vpc,
            String protocol,
            int port,
            boolean byInstance,
            boolean keepsClient,
            List<Registered> targets)
            implements Resource {}
}
