/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.EgressOnlyGateway;
import io.hopscope.aws.oracle.Resource.Endpoint;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.Power;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Single facts of an estate; those that were not read are tried every way. */
final class Facts {
    /** What the Internet gateway of a VPC is called when no table names it. */
    static final String SOME_GATEWAY = "some";

    private final World world;
    private final Choices choices;

    Facts(World world, Choices choices) {
        this.world = world;
        this.choices = choices;
    }

    /** Whether the address lies in the prefix; an address that nobody knows may, except when all do. */
    boolean within(Cidr cidr, Ip ip) {
        if (!ip.isSomewhere()) {
            return cidr.contains(ip);
        }
        if (ip.isSomewherePublic() && cidr.base().isPrivate()) {
            return false;
        }
        return cidr.base().v6() == ip.v6() && (cidr.isAll() || choices.maybe("somewhere in " + cidr, Reason.UNREAD));
    }

    /** Length of the longest entry of a list that contains the address. */
    OptionalInt longestEntry(PrefixList list, Ip ip) {
        return list.entries().stream()
                .filter(entry -> within(entry, ip))
                .mapToInt(Cidr::length)
                .max();
    }

    boolean entriesUnread(PrefixList list) {
        return world.isUnread(Listing.PREFIX_LIST_ENTRIES, list.region());
    }

    /** Whether a list contains an address. */
    boolean lists(String prefixList, Ip ip) {
        Optional<PrefixList> list = world.find(PrefixList.class, prefixList);
        if (list.isEmpty() || list.get().v6() != ip.v6()) {
            return false;
        }
        return entriesUnread(list.get())
                ? choices.maybe(prefixList + " contains " + ip, Reason.UNREAD)
                : longestEntry(list.get(), ip).isPresent();
    }

    /** Whether a list contains an address, which a route by that list has answered already where nobody read it. */
    boolean mayList(String prefixList, Ip ip) {
        return world.find(PrefixList.class, prefixList)
                .filter(list -> entriesUnread(list) || longestEntry(list, ip).isPresent())
                .isPresent();
    }

    boolean running(Instance instance) {
        String region = world.get(Vpc.class, instance.vpc()).region();
        return world.isUnread(Listing.INSTANCES, region)
                ? choices.maybe(instance.id() + " runs", Reason.UNREAD)
                : instance.power() == Power.RUNNING;
    }

    /** Attached, and its instance running. */
    void requireAlive(Eni eni) {
        Dropped.unless(eni.attachment().inUse() && eni.attachment().owner() != null, Reason.INTERFACE_NOT_ATTACHED);
        world.instanceOf(eni).ifPresent(instance -> {
            Dropped.unless(running(instance), Reason.INSTANCE_NOT_RUNNING);
            Dropped.unless(passesChecks(instance), Reason.STATUS_CHECK);
        });
    }

    /**
     * AWS itself finds that an instance with an impaired check does not answer; a check that was not read says nothing.
     */
    private boolean passesChecks(Instance instance) {
        String region = world.get(Vpc.class, instance.vpc()).region();
        boolean unread = world.isUnread(Listing.INSTANCE_STATUS, region) || world.isUnread(Listing.INSTANCES, region);
        return unread || (instance.systemOk() && instance.guestOk());
    }

    /** The Internet gateway that is attached to a VPC. */
    Optional<String> internetGateway(Vpc vpc) {
        if (!world.isUnread(Listing.INTERNET_GATEWAYS, vpc.region())) {
            return world.find(InternetGateway.class, gateway -> vpc.id().equals(gateway.vpc()))
                    .map(InternetGateway::id);
        }
        List<String> named = gatewaysNamedIn(vpc);
        int choice = choices.pick("gateway of " + vpc.id(), named.size() + 1, Reason.UNREAD);
        return choice < named.size() ? Optional.of(named.get(choice)) : Optional.empty();
    }

    private List<String> gatewaysNamedIn(Vpc vpc) {
        List<String> named = new ArrayList<>();
        if (!world.isUnread(Listing.ROUTE_TABLES, vpc.region())) {
            world.all(RouteTable.class)
                    .filter(table -> table.vpc().equals(vpc.id()))
                    .flatMap(table -> table.routes().stream())
                    .map(route -> route.target())
                    .filter(target -> target.kind() == Kind.IGW)
                    .forEach(target -> named.add(target.id()));
        }
        named.add(SOME_GATEWAY);
        return named.stream().distinct().toList();
    }

    boolean egressOnlyAttached(String gateway, Vpc vpc) {
        return world.isUnread(Listing.EGRESS_ONLY_GATEWAYS, vpc.region())
                ? choices.maybe(gateway + " is attached to " + vpc.id(), Reason.UNREAD)
                : world.find(EgressOnlyGateway.class, gateway)
                        .map(EgressOnlyGateway::vpc)
                        .filter(vpc.id()::equals)
                        .isPresent();
    }

    boolean vpnAttached(String gateway, Vpc vpc) {
        return vpnNetwork(gateway, vpc.region()).filter(vpc::equals).isPresent();
    }

    /** The VPC that a VPN gateway is attached to; any of its Region, or none, when that was not read. */
    Optional<Vpc> vpnNetwork(String gateway, String region) {
        if (world.isUnread(Listing.VPN_GATEWAYS, region)) {
            List<Vpc> possible = world.all(Vpc.class)
                    .filter(vpc -> vpc.region().equals(region))
                    .toList();
            int choice = choices.pick("network of " + gateway, possible.size() + 1, Reason.UNREAD);
            return choice < possible.size() ? Optional.of(possible.get(choice)) : Optional.empty();
        }
        return world.find(VpnGateway.class, gateway)
                .flatMap(found -> Optional.ofNullable(found.vpc()))
                .flatMap(id -> world.find(Vpc.class, id));
    }

    boolean endpointAvailable(String endpoint, Vpc vpc) {
        return world.isUnread(Listing.ENDPOINTS, vpc.region())
                ? choices.maybe(endpoint + " is available", Reason.UNREAD)
                : world.find(Endpoint.class, endpoint)
                        .filter(found -> found.state().equals("available"))
                        .isPresent();
    }

    /** The VPC at the other end of a peering connection, if that is up. */
    Optional<Vpc> peerOf(String peering, Vpc vpc) {
        Optional<Peering> ends = world.isUnread(Listing.PEERINGS, vpc.region())
                ? possiblePeering(peering)
                : world.find(Peering.class, peering)
                        .filter(found -> found.status().equals("active"));
        return ends.map(found -> found.requester().equals(vpc.id())
                        ? found.accepter()
                        : found.accepter().equals(vpc.id()) ? found.requester() : "")
                .flatMap(id -> world.find(Vpc.class, id));
    }

    /** Down, or between any two of the networks. */
    private Optional<Peering> possiblePeering(String peering) {
        List<Peering> possible = new ArrayList<>();
        List<String> vpcs = world.all(Vpc.class).map(Vpc::id).toList();
        for (int a = 0; a < vpcs.size(); a++) {
            for (int b = a + 1; b < vpcs.size(); b++) {
                possible.add(new Peering(peering, vpcs.get(a), vpcs.get(b), "active"));
            }
        }
        int choice = choices.pick("ends of " + peering, possible.size() + 1, Reason.UNREAD);
        return choice < possible.size() ? Optional.of(possible.get(choice)) : Optional.empty();
    }

    /** Whether the networks of two ends are connected privately, whatever the state of the connection. */
    boolean connected(Vpc one, Vpc other) {
        if (one.equals(other) || sharedHub(one, other)) {
            return true;
        }
        if (world.isUnread(Listing.PEERINGS, one.region()) || world.isUnread(Listing.PEERINGS, other.region())) {
            return choices.maybe("peered " + one.id() + " " + other.id(), Reason.UNREAD);
        }
        return world.find(Peering.class, peering -> Connections.joins(peering, one, other))
                .isPresent();
    }

    private boolean sharedHub(Vpc one, Vpc other) {
        return attachments(one)
                .anyMatch(near -> attachments(other).anyMatch(far -> Objects.equals(near.hub(), far.hub())));
    }

    /** Also those that failed: the network was meant to be on the hub. */
    private Stream<Resource.HubAttachment> attachments(Vpc vpc) {
        return world.all(Resource.HubAttachment.class)
                .filter(attachment -> attachment.vpc().equals(vpc.id()))
                .filter(attachment -> !attachment.state().equals("deleted"));
    }
}
