/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.HubTable;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.TargetGroup;
import io.hopscope.aws.oracle.World.Unread;
import io.hopscope.kit.agreement.Shrinking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a world that shows a fault as small as it gets: takes away resources and rules as long as the fault stays. */
public final class Shrinker {
    private Shrinker() {}

    /**
     * The smallest world that was found in which the fault still is. A world on which the predicate throws counts as
     * one without it, so that a question may name what was taken away.
     */
    public static World shrink(World world, Predicate<World> fault) {
        return Shrinking.smallest(world, Shrinker::smaller, fault);
    }

    /** Consistent worlds with something less, the boldest cuts first. */
    public static Stream<World> smaller(World world) {
        return candidates(world).flatMap(candidate -> Pruning.consistent(candidate).stream());
    }

    /** Worlds with something less, the boldest cuts first. */
    private static Stream<World> candidates(World world) {
        Stream<World> withoutOne = world.resources().stream().map(resource -> without(world, resource));
        Stream<World> withLess = world.resources().stream()
                .flatMap(resource -> smaller(resource).map(less -> replaced(world, resource, less)));
        Stream<World> moreRead = world.unread().stream().map(gap -> {
            Set<Unread> rest = new HashSet<>(world.unread());
            rest.remove(gap);
            return new World(world.resources(), rest);
        });
        return Stream.of(moreRead, withoutOne, withLess).flatMap(all -> all);
    }

    private static World without(World world, Resource gone) {
        return new World(
                world.resources().stream()
                        .filter(resource -> !resource.equals(gone))
                        .toList(),
                world.unread());
    }

    private static World replaced(World world, Resource old, Resource less) {
        return new World(
                world.resources().stream()
                        .map(resource -> resource.equals(old) ? less : resource)
                        .toList(),
                world.unread());
    }

    private static Stream<Resource> smaller(Resource resource) {
        if (resource instanceof SecurityGroup group) {
            return Stream.concat(
                    fewer(
                            group.ingress(),
                            rules -> new SecurityGroup(group.id(), group.vpc(), group.name(), rules, group.egress())),
                    fewer(
                            group.egress(),
                            rules -> new SecurityGroup(group.id(), group.vpc(), group.name(), group.ingress(), rules)));
        }
        if (resource instanceof Nacl acl) {
            return fewer(
                    acl.entries(), entries -> new Nacl(acl.id(), acl.vpc(), acl.isDefault(), acl.subnets(), entries));
        }
        if (resource instanceof RouteTable table) {
            return fewer(
                            table.routes(),
                            routes -> new RouteTable(
                                    table.id(), table.vpc(), table.main(), table.subnets(), table.gateway(), routes))
                    .filter(less -> locals((RouteTable) less) == locals(table));
        }
        return smallerStill(resource);
    }

    private static Stream<Resource> smallerStill(Resource resource) {
        if (resource instanceof PrefixList list) {
            return fewer(
                    list.entries(),
                    entries -> new PrefixList(list.id(), list.region(), list.v6(), entries, list.amazon()));
        }
        if (resource instanceof HubTable table) {
            return fewer(table.routes(), routes -> new HubTable(table.id(), table.hub(), table.associations(), routes));
        }
        if (resource instanceof TargetGroup group) {
            return fewer(
                    group.targets(),
                    targets -> new TargetGroup(
                            group.id(),
                            group.vpc(),
                            group.protocol(),
                            group.port(),
                            group.byInstance(),
                            group.keepsClient(),
                            targets));
        }
        if (resource instanceof Eni eni && eni.groups().size() > 1) {
            return fewer(
                    eni.groups(),
                    groups -> new Eni(
                            eni.id(),
                            eni.subnet(),
                            eni.role(),
                            eni.attachment(),
                            eni.addresses(),
                            groups,
                            eni.sourceDestCheck(),
                            eni.denyAllIgw()));
        }
        return Stream.empty();
    }

    private static long locals(RouteTable table) {
        return table.routes().stream()
                .filter(route -> route.target().kind() == Kind.LOCAL)
                .count();
    }

    /** The resource with each of its parts left out in turn. */
    private static <T> Stream<Resource> fewer(List<T> parts, Function<List<T>, Resource> rebuilt) {
        return Stream.iterate(0, i -> i < parts.size(), i -> i + 1).map(i -> {
            List<T> rest = new ArrayList<>(parts);
            rest.remove((int) i);
            return rebuilt.apply(rest);
        });
    }
}
