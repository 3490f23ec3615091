/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.QuestionException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds what a text says is lost: the id or name of a resource, or {@code zone:NAME}. A name that something shares with
 * its own interfaces and addresses means the former. Thread-safe.
 */
public final class Losses {
    static final String ZONE = "zone:";

    /** What can fail as a whole. */
    private static final Set<ResourceKind> KINDS = EnumSet.of(
            ResourceKind.INSTANCE,
            ResourceKind.INTERFACE,
            ResourceKind.GATEWAY,
            ResourceKind.NAT_GATEWAY,
            ResourceKind.PUBLIC_ADDRESS,
            ResourceKind.PEERING,
            ResourceKind.TRANSIT_HUB,
            ResourceKind.HUB_ATTACHMENT,
            ResourceKind.LOAD_BALANCER,
            ResourceKind.ENDPOINT);

    private static final List<Set<ResourceKind>> PARTS = List.of(
            EnumSet.of(ResourceKind.PUBLIC_ADDRESS, ResourceKind.INTERFACE), EnumSet.of(ResourceKind.PUBLIC_ADDRESS));

    private final Snapshot snapshot;

    /** Finds losses in a snapshot. */
    public Losses(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The loss that a text means: an id first, then a name.
     *
     * @throws QuestionException when nothing, or more than one thing, is called so
     */
    public Loss find(String text) {
        if (text.startsWith(ZONE)) {
            return zone(text.substring(ZONE.length()));
        }
        List<Resource> found = all(resource -> resource.identity().isCalled(text));
        if (found.isEmpty()) {
            found = wholes(all(resource -> !text.isEmpty() && resource.name().equals(text)));
        }
        if (found.isEmpty()) {
            throw new QuestionException(
                    QuestionException.Code.NOT_FOUND,
                    "nothing that could be lost has the id or name \"" + text
                            + "\": a machine, interface, gateway, NAT gateway, public address, peering, hub, attachment, load balancer or endpoint, or zone:NAME");
        }
        if (found.size() > 1) {
            throw new QuestionException(
                    QuestionException.Code.AMBIGUOUS,
                    "several are called \"" + text + "\": "
                            + found.stream().map(r -> r.id().value()).collect(Collectors.joining(", ")));
        }
        return new Loss.OfResource(found.get(0).id());
    }

    /** Addresses and interfaces often have the name of what they belong to, which is meant then. */
    private static List<Resource> wholes(List<Resource> found) {
        return PARTS.stream()
                .map(part -> found.stream()
                        .filter(resource -> !part.contains(resource.id().kind()))
                        .toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(found);
    }

    private List<Resource> all(Predicate<Resource> called) {
        return snapshot.resources()
                .filter(resource -> KINDS.contains(resource.id().kind()))
                .filter(called)
                .toList();
    }

    private Loss zone(String name) {
        SortedSet<String> vendors = new TreeSet<>();
        SortedSet<String> zones = new TreeSet<>();
        snapshot.all(Subnet.class).filter(subnet -> !subnet.zone().isEmpty()).forEach(subnet -> {
            zones.add(subnet.zone());
            if (subnet.zone().equals(name)) {
                vendors.add(subnet.id().vendor());
            }
        });
        if (vendors.isEmpty()) {
            throw new QuestionException(
                    QuestionException.Code.NOT_FOUND,
                    "no subnet is in a zone \"" + name + "\""
                            + (zones.isEmpty()
                                    ? "; none is in a zone of its own"
                                    : "; there are " + String.join(", ", zones)));
        }
        if (vendors.size() > 1) {
            throw new QuestionException(
                    QuestionException.Code.AMBIGUOUS,
                    "several clouds have a zone \"" + name + "\": " + String.join(", ", vendors));
        }
        return new Loss.OfZone(vendors.first(), name);
    }
}
