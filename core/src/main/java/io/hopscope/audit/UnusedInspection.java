/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.route.RouteTable;
import io.hopscope.reach.match.NamedThings;
import io.hopscope.reach.trace.FindingCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Groups, lists and tables that nothing uses, and rules that name a group or set that does not exist. */
final class UnusedInspection implements Inspection {
    private static final Set<ResourceKind> LISTS = EnumSet.of(ResourceKind.SECURITY_GROUP, ResourceKind.NETWORK_ACL);

    @Override
    public Stream<Sighting> of(Fleet fleet) {
        Bindings bindings = new Bindings(fleet.snapshot());
        Stream<Sighting> lists = fleet.snapshot()
                .all(FilterList.class)
                .filter(list -> LISTS.contains(list.id().kind()))
                .filter(list -> bindings.isSurelyUnused(
                        list, ResourceKind.INTERFACE, ResourceKind.SUBNET, ResourceKind.SECURITY_GROUP))
                .map(list -> unused(FindingCode.LIST_UNUSED, list, "is bound to nothing, and no rule names it"));
        Stream<Sighting> tables = fleet.snapshot()
                .all(RouteTable.class)
                .filter(table -> bindings.isSurelyUnused(
                        table,
                        table.owner().kind() == ResourceKind.TRANSIT_HUB
                                ? ResourceKind.HUB_ATTACHMENT
                                : ResourceKind.SUBNET,
                        ResourceKind.GATEWAY))
                .map(table -> unused(FindingCode.TABLE_UNUSED, table, "routes nothing"));
        Stream<Sighting> stale = fleet.snapshot()
                .all(FilterList.class)
                .flatMap(list ->
                        list.rules().value().orElse(List.of()).stream().flatMap(rule -> stale(fleet, list, rule)));
        return Stream.of(lists, tables, stale).flatMap(sightings -> sightings);
    }

    private static Sighting unused(FindingCode code, Resource resource, String words) {
        return new Sighting(
                new Sighting.Cause(code, resource.id()),
                Severity.INFO,
                resource.id() + " " + words,
                List.of(),
                List.of(new Evidence(resource.id(), "", "used by", "nothing")));
    }

    private static Stream<Sighting> stale(Fleet fleet, FilterList list, Rule rule) {
        return NamedThings.in(rule.match()).stream()
                .filter(id -> isGone(fleet, list, id))
                .sorted()
                .limit(1)
                .map(id -> new Sighting(
                        new Sighting.Cause(FindingCode.STALE_REFERENCE, list.id(), rule.label()),
                        Severity.LOW,
                        "rule " + rule.label() + " of " + list.id() + " names " + id + ", which does not exist",
                        fleet.behind(list.id()).stream().map(Fleet::machine).toList(),
                        List.of(new Evidence(list.id(), rule.label(), "names", id.value()))));
    }

    private static boolean isGone(Fleet fleet, FilterList list, ResourceId id) {
        return fleet.snapshot().resource(id).isEmpty()
                && fleet.snapshot().coverage().covers(list.identity().scope(), id);
    }
}
