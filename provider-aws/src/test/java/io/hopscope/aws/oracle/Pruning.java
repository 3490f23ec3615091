/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Balancer;
import io.hopscope.aws.oracle.Resource.EgressOnlyGateway;
import io.hopscope.aws.oracle.Resource.Endpoint;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.Hub;
import io.hopscope.aws.oracle.Resource.HubAttachment;
import io.hopscope.aws.oracle.Resource.HubTable;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Listed;
import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.NatGateway;
import io.hopscope.aws.oracle.Resource.Peer;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Rule;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.TargetGroup;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Removes what refers to resources that are no longer there, until everything that is left could exist. */
final class Pruning {
    private final World world;
    private final Set<String> ids = new HashSet<>();

    private Pruning(World world) {
        this.world = world;
        world.resources().forEach(resource -> ids.add(resource.id()));
    }

    /** The consistent rest, or nothing where a VPC would be without its main table or default ACL. */
    static Optional<World> consistent(World world) {
        World before = world;
        World after = new Pruning(before).once();
        while (!after.equals(before)) {
            before = after;
            after = new Pruning(before).once();
        }
        World rest = after;
        boolean whole = rest.all(Vpc.class).allMatch(vpc -> isWhole(rest, vpc));
        return whole && !rest.regions().isEmpty() ? Optional.of(rest) : Optional.empty();
    }

    private static boolean isWhole(World world, Vpc vpc) {
        return world.find(RouteTable.class, table -> table.main() && table.vpc().equals(vpc.id()))
                        .isPresent()
                && world.find(Nacl.class, acl -> acl.isDefault() && acl.vpc().equals(vpc.id()))
                        .isPresent();
    }

    private World once() {
        return new World(world.resources().stream().flatMap(this::prune).toList(), world.unread());
    }

    private boolean has(@Nullable String id) {
        return id != null && ids.contains(id);
    }

    private List<String> present(List<String> wanted) {
        return wanted.stream().filter(this::has).toList();
    }

    private Stream<Resource> prune(Resource resource) {
        boolean stands = stands(resource);
        return stands ? Stream.of(stripped(resource)) : Stream.empty();
    }

    /** Whether everything is there that the resource cannot be without. */
    private boolean stands(Resource resource) {
        if (resource instanceof Subnet subnet) {
            return has(subnet.vpc());
        }
        if (resource instanceof Eni eni) {
            return has(eni.subnet())
                    && (eni.attachment().owner() == null || has(eni.attachment().owner()));
        }
        if (resource instanceof Instance instance) {
            return has(instance.vpc()) && !world.interfacesOf(instance).isEmpty();
        }
        if (resource instanceof NatGateway nat) {
            return has(nat.subnet()) && (!nat.state().equals("available") || isAnInterfacesOwner(nat.id()));
        }
        boolean partOfVpc =
                resource instanceof SecurityGroup || resource instanceof Nacl || resource instanceof RouteTable;
        return partOfVpc ? standsInVpc(resource) : linkStands(resource);
    }

    private boolean standsInVpc(Resource resource) {
        if (resource instanceof SecurityGroup group) {
            return has(group.vpc());
        }
        if (resource instanceof Nacl acl) {
            return has(acl.vpc());
        }
        RouteTable table = (RouteTable) resource;
        return has(table.vpc()) && (table.gateway() == null || has(table.gateway()));
    }

    private boolean linkStands(Resource resource) {
        if (resource instanceof InternetGateway gateway) {
            return gateway.vpc() == null || has(gateway.vpc());
        }
        if (resource instanceof EgressOnlyGateway gateway) {
            return gateway.vpc() == null || has(gateway.vpc());
        }
        if (resource instanceof VpnGateway gateway) {
            return gateway.vpc() == null || has(gateway.vpc());
        }
        if (resource instanceof Peering peering) {
            return has(peering.requester()) && has(peering.accepter());
        }
        if (resource instanceof HubAttachment attachment) {
            return has(attachment.hub())
                    && has(attachment.vpc())
                    && !present(attachment.subnets()).isEmpty();
        }
        return serviceStands(resource);
    }

    private boolean serviceStands(Resource resource) {
        if (resource instanceof HubTable table) {
            return has(table.hub());
        }
        if (resource instanceof Endpoint endpoint) {
            return has(endpoint.vpc())
                    && (endpoint.prefixList() == null
                            ? isAnInterfacesOwner(endpoint.id())
                            : has(endpoint.prefixList()));
        }
        if (resource instanceof Balancer balancer) {
            return has(balancer.vpc()) && isAnInterfacesOwner(balancer.id());
        }
        if (resource instanceof TargetGroup group) {
            return has(group.vpc());
        }
        return resource instanceof Vpc || resource instanceof PrefixList || resource instanceof Hub;
    }

    private boolean isAnInterfacesOwner(String id) {
        return world.all(Eni.class).anyMatch(eni -> eni.isOwnedBy(id));
    }

    /** The resource without mentions of what is gone. */
    private Resource stripped(Resource resource) {
        if (resource instanceof Eni eni) {
            return new Eni(
                    eni.id(),
                    eni.subnet(),
                    eni.role(),
                    eni.attachment(),
                    eni.addresses(),
                    present(eni.groups()),
                    eni.sourceDestCheck(),
                    eni.denyAllIgw());
        }
        if (resource instanceof SecurityGroup group) {
            return new SecurityGroup(
                    group.id(), group.vpc(), group.name(), known(group.ingress()), known(group.egress()));
        }
        if (resource instanceof Nacl acl) {
            return new Nacl(acl.id(), acl.vpc(), acl.isDefault(), subnetsOf(acl), acl.entries());
        }
        if (resource instanceof RouteTable table) {
            return new RouteTable(
                    table.id(), table.vpc(), table.main(), present(table.subnets()), table.gateway(), leading(table));
        }
        return strippedLink(resource);
    }

    private Resource strippedLink(Resource resource) {
        if (resource instanceof HubAttachment attachment) {
            return new HubAttachment(
                    attachment.id(),
                    attachment.hub(),
                    attachment.vpc(),
                    present(attachment.subnets()),
                    attachment.state(),
                    attachment.groupReferences());
        }
        if (resource instanceof HubTable table) {
            return new HubTable(
                    table.id(),
                    table.hub(),
                    present(table.associations()),
                    table.routes().stream()
                            .filter(route -> route.attachment() == null || has(route.attachment()))
                            .toList());
        }
        if (resource instanceof Balancer balancer) {
            return new Balancer(
                    balancer.id(),
                    balancer.vpc(),
                    balancer.internetFacing(),
                    balancer.crossZone(),
                    balancer.listeners().stream()
                            .filter(listener -> has(listener.targetGroup()))
                            .toList());
        }
        if (resource instanceof TargetGroup group) {
            return new TargetGroup(
                    group.id(),
                    group.vpc(),
                    group.protocol(),
                    group.port(),
                    group.byInstance(),
                    group.keepsClient(),
                    group.targets().stream()
                            .filter(target -> !group.byInstance() || has(target.target()))
                            .toList());
        }
        return resource;
    }

    private List<Rule> known(List<Rule> rules) {
        return rules.stream().filter(rule -> isKnown(rule.peer())).toList();
    }

    private boolean isKnown(Peer peer) {
        if (peer instanceof Listed listed) {
            return has(listed.prefixList());
        }
        return !(peer instanceof Group group)
                || group.stale()
                || (has(group.group()) && (group.peering() == null || has(group.peering())));
    }

    /** A subnet without an ACL of its own has the default one. */
    private List<String> subnetsOf(Nacl acl) {
        List<String> subnets = new ArrayList<>(present(acl.subnets()));
        if (acl.isDefault()) {
            world.all(Subnet.class)
                    .filter(subnet -> subnet.vpc().equals(acl.vpc()))
                    .map(Subnet::id)
                    .filter(id -> world.all(Nacl.class)
                            .noneMatch(other -> other.subnets().contains(id)))
                    .forEach(subnets::add);
        }
        return subnets;
    }

    private List<Route> leading(RouteTable table) {
        return table.routes().stream()
                .filter(route -> route.prefixList() == null || has(route.prefixList()))
                .filter(route -> route.blackhole()
                        || route.target().kind() == Kind.LOCAL
                        || has(route.target().id()))
                .toList();
    }
}
