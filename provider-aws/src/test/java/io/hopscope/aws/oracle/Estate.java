/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.Attachment;
import io.hopscope.aws.oracle.Resource.BlockMode;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Entry;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.Power;
import io.hopscope.aws.oracle.Resource.Prefix;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Rule;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.World.Unread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds worlds in a few lines: starts from what the vendor makes by itself, and changes it. Not thread-safe. */
final class Estate {
    static final String REGION = "eu-north-1";

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Set<Unread> unread = new HashSet<>();

    /**
     * A public subnet a1 (zone x) with i-web, 10.1.1.10 = 198.51.100.10; a private subnet a2 (zone y) with i-db,
     * 10.1.2.20; another VPC with subnet b1 (zone x) and i-far, 10.2.1.30. Groups send everything and take nothing;
     * ACLs allow everything.
     */
    static Estate small() {
        return new Estate()
                .vpc("vpc-a", "10.1.0.0/16", "2001:db8:a::/56")
                .subnet("subnet-a1", "vpc-a", "x", "10.1.1.0/24", "2001:db8:a:1::/64")
                .subnet("subnet-a2", "vpc-a", "y", "10.1.2.0/24", "2001:db8:a:2::/64")
                .put(new Resource.InternetGateway("igw-a", REGION, "vpc-a"))
                .table("rtb-public", "vpc-a", "subnet-a1")
                .route("rtb-public", "0.0.0.0/0", Kind.IGW, "igw-a")
                .route("rtb-public", "::/0", Kind.IGW, "igw-a")
                .vm("i-web", "subnet-a1", "10.1.1.10=198.51.100.10", "2001:db8:a:1::10")
                .vm("i-db", "subnet-a2", "10.1.2.20", "2001:db8:a:2::20")
                .vpc("vpc-b", "10.2.0.0/16", "2001:db8:b::/56")
                .subnet("subnet-b1", "vpc-b", "x", "10.2.1.0/24", "2001:db8:b:1::/64")
                .vm("i-far", "subnet-b1", "10.2.1.30", "2001:db8:b:1::30");
    }

    World world() {
        return new World(List.copyOf(resources.values()), unread);
    }

    /** Adds a resource, or replaces the one of that id. */
    Estate put(Resource resource) {
        resources.put(resource.id(), resource);
        return this;
    }

    <T extends Resource> Estate change(Class<T> kind, String id, UnaryOperator<T> change) {
        return put(change.apply(kind.cast(Objects.requireNonNull(resources.get(id), id))));
    }

    Estate remove(String id) {
        resources.remove(id);
        return this;
    }

    Estate unread(Listing listing) {
        unread.add(new Unread(listing, REGION, false));
        return this;
    }

    /** A VPC with its default ACL {@code acl-ID} and its main table {@code rtb-ID}. */
    Estate vpc(String id, String... cidrs) {
        List<Cidr> all = Stream.of(cidrs).map(Cidr::of).toList();
        put(new Vpc(id, REGION, all));
        put(new Nacl("acl-" + id, id, true, List.of(), allowAll()));
        return put(new RouteTable("rtb-" + id, id, true, List.of(), null, localRoutes(all)));
    }

    static List<Entry> allowAll() {
        return Stream.of("0.0.0.0/0", "::/0")
                .map(Cidr::of)
                .flatMap(cidr -> Stream.of(true, false).map(egress -> {
                    int number = cidr.base().v6() ? 101 : 100;
                    return new Entry(number, egress, true, "-1", cidr, -1, -1);
                }))
                .toList();
    }

    static List<Route> localRoutes(List<Cidr> cidrs) {
        return cidrs.stream()
                .map(cidr -> new Route(cidr, null, new Target(Kind.LOCAL, "local"), false, false))
                .toList();
    }

    /** A subnet on the VPC's default ACL. */
    Estate subnet(String id, String vpc, String zone, String... cidrs) {
        List<Cidr> all = Stream.of(cidrs).map(Cidr::of).toList();
        put(new Subnet(id, vpc, REGION + zone, all, BlockMode.OFF, false));
        return change(Nacl.class, "acl-" + vpc, acl -> withSubnets(acl, plus(acl.subnets(), List.of(id))));
    }

    /**
     * A running instance with interface {@code eni-ID}; an address may carry {@code =PUBLIC}. Its group is
     * {@code sg-ID}.
     */
    Estate vm(String id, String subnet, String... addresses) {
        String vpc = ((Subnet) resource(subnet)).vpc();
        put(new Instance(id, vpc, Power.RUNNING, true, true, false));
        group("sg-" + id, vpc);
        return eni("eni-" + id, subnet, id, 0, addresses).groups("eni-" + id, "sg-" + id);
    }

    /** An attached interface of an instance, without groups. */
    Estate eni(String id, String subnet, String owner, int device, String... addresses) {
        Attachment attachment = new Attachment(owner, device, true);
        List<Address> all = Stream.of(addresses).map(Estate::address).toList();
        return put(new Eni(id, subnet, Role.INSTANCE, attachment, all, List.of(), true, false));
    }

    /** The interface of something that is no instance. */
    Estate fixture(String id, String subnet, Role role, String owner, String... addresses) {
        eni(id, subnet, owner, 0, addresses);
        return change(
                Eni.class,
                id,
                eni -> new Eni(id, subnet, role, eni.attachment(), eni.addresses(), eni.groups(), false, false));
    }

    private static Address address(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Address(Ip.of(text), null)
                : new Address(Ip.of(text.substring(0, equals)), Ip.of(text.substring(equals + 1)));
    }

    Estate groups(String eni, String... groups) {
        return change(
                Eni.class,
                eni,
                old -> new Eni(
                        old.id(),
                        old.subnet(),
                        old.role(),
                        old.attachment(),
                        old.addresses(),
                        List.of(groups),
                        old.sourceDestCheck(),
                        old.denyAllIgw()));
    }

    Estate checking(String eni, boolean sourceDestCheck) {
        return change(
                Eni.class,
                eni,
                old -> new Eni(
                        old.id(),
                        old.subnet(),
                        old.role(),
                        old.attachment(),
                        old.addresses(),
                        old.groups(),
                        sourceDestCheck,
                        old.denyAllIgw()));
    }

    /** A group that sends everything and takes nothing. */
    Estate group(String id, String vpc) {
        List<Rule> all = List.of(rule("-1", "0.0.0.0/0"), rule("-1", "::/0"));
        return put(new SecurityGroup(id, vpc, id, List.of(), all));
    }

    /** A rule such as {@code tcp/22}, {@code tcp/80-90}, {@code icmp/8-0} (type, code) or {@code -1}. */
    static Rule rule(String ports, String cidr) {
        return rule(ports, new Prefix(Cidr.of(cidr)));
    }

    static Rule rule(String ports, Resource.Peer peer) {
        String[] parts = ports.split("/", 2);
        if (parts.length == 1) {
            return new Rule(parts[0], -1, -1, peer);
        }
        String[] range = parts[1].split("(?<=\\d)-", 2);
        int from = Integer.parseInt(range[0]);
        return new Rule(parts[0], from, range.length == 1 ? from : Integer.parseInt(range[1]), peer);
    }

    Estate ingress(String group, Rule... rules) {
        return change(
                SecurityGroup.class,
                group,
                old -> new SecurityGroup(
                        old.id(), old.vpc(), old.name(), plus(old.ingress(), List.of(rules)), old.egress()));
    }

    /** Replaces what a group sends. */
    Estate egress(String group, Rule... rules) {
        return change(
                SecurityGroup.class,
                group,
                old -> new SecurityGroup(old.id(), old.vpc(), old.name(), old.ingress(), List.of(rules)));
    }

    /** A table for these subnets with the local routes. */
    Estate table(String id, String vpc, String... subnets) {
        List<Cidr> cidrs = ((Vpc) resource(vpc)).cidrs();
        return put(new RouteTable(id, vpc, false, List.of(subnets), null, localRoutes(cidrs)));
    }

    Estate route(String table, String to, Kind kind, String target) {
        return route(table, new Route(Cidr.of(to), null, new Target(kind, target), false, false));
    }

    /** Adds a route, in place of one for the same prefix and origin. */
    Estate route(String table, Route route) {
        return change(RouteTable.class, table, old -> {
            List<Route> routes = new ArrayList<>(old.routes());
            routes.removeIf(other -> route.cidr() != null
                    && route.cidr().equals(other.cidr())
                    && route.propagated() == other.propagated());
            routes.add(route);
            return new RouteTable(old.id(), old.vpc(), old.main(), old.subnets(), old.gateway(), routes);
        });
    }

    /** A custom ACL for these subnets that allows everything so far. */
    Estate acl(String id, String vpc, String... subnets) {
        for (Resource resource : List.copyOf(resources.values())) {
            if (resource instanceof Nacl other) {
                List<String> rest = new ArrayList<>(other.subnets());
                rest.removeAll(List.of(subnets));
                put(withSubnets(other, rest));
            }
        }
        return put(new Nacl(id, vpc, false, List.of(subnets), allowAll()));
    }

    private static Nacl withSubnets(Nacl acl, List<String> subnets) {
        return new Nacl(acl.id(), acl.vpc(), acl.isDefault(), subnets, acl.entries());
    }

    /**
     * Adds entries such as {@code 50 in deny 6/22 10.0.0.0/8}: number, direction, action, protocol and ports, prefix.
     */
    Estate entries(String acl, String... lines) {
        return change(Nacl.class, acl, old -> {
            List<Entry> entries = new ArrayList<>(old.entries());
            Stream.of(lines).map(Estate::entry).forEach(entries::add);
            return new Nacl(old.id(), old.vpc(), old.isDefault(), old.subnets(), entries);
        });
    }

    /** Removes all entries. */
    Estate noEntries(String acl) {
        return change(Nacl.class, acl, old -> new Nacl(old.id(), old.vpc(), old.isDefault(), old.subnets(), List.of()));
    }

    static Entry entry(String line) {
        String[] words = line.split(" ", -1);
        Rule rule = rule(words[3], words[4]);
        return new Entry(
                Integer.parseInt(words[0]),
                words[1].equals("out"),
                words[2].equals("allow"),
                rule.protocol(),
                Cidr.of(words[4]),
                rule.from(),
                rule.to());
    }

    private Resource resource(String id) {
        @Nullable Resource found = resources.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No resource " + id);
        }
        return found;
    }

    private static <T> List<T> plus(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }
}
