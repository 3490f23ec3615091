/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.Snapshot;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a text means: {@code internet}, an address or prefix, or the id or name of an instance, interface or
 * balancer. Exact id first, then exact name, then the text before the last {@code @} within the network or scope after
 * it. Thread-safe.
 */
public final class Parties {
    private static final String INTERNET = "internet";

    private final Snapshot snapshot;

    /** Finds parties in a snapshot. */
    public Parties(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The party that a text means.
     *
     * @param field name of the question's field, for errors
     * @throws QuestionException when nothing, or more than one thing, has the name
     */
    public Party find(String field, String text) {
        if (text.equalsIgnoreCase(INTERNET)) {
            return new Party.Internet();
        }
        Optional<AddressRange> range = addresses(text);
        if (range.isPresent()) {
            return new Party.Addresses(range.get());
        }
        List<Resource> found = byIdOrName(text, r -> true);
        int at = text.lastIndexOf('@');
        if (found.isEmpty() && at > 0) {
            String place = text.substring(at + 1);
            found = byIdOrName(text.substring(0, at), r -> isWithin(r, place));
        }
        if (found.isEmpty()) {
            throw new QuestionException(
                    QuestionException.Code.NOT_FOUND,
                    field + ": no instance, interface or balancer has the id or name \"" + text + "\"");
        }
        if (found.size() > 1) {
            throw new QuestionException(
                    QuestionException.Code.AMBIGUOUS,
                    field + ": several have the name \"" + text + "\": "
                            + found.stream().map(r -> r.id().value()).collect(Collectors.joining(", ")));
        }
        return party(found.get(0));
    }

    private static Optional<AddressRange> addresses(String text) {
        try {
            return Optional.of(AddressRange.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Resource> byIdOrName(String text, Predicate<Resource> within) {
        List<Resource> byId = parties()
                .filter(r -> r.identity().isCalled(text))
                .filter(within)
                .toList();
        if (!byId.isEmpty()) {
            return byId;
        }
        List<Resource> byName =
                parties().filter(r -> hasName(r, text)).filter(within).toList();
        List<Resource> alive = byName.stream().filter(r -> !isGone(r)).toList();
        return alive.isEmpty() ? byName : alive;
    }

    private Stream<Resource> parties() {
        return Stream.of(Instance.class, NetworkInterface.class, LoadBalancer.class)
                .flatMap(snapshot::all);
    }

    private static boolean hasName(Resource resource, String text) {
        return resource.name().equals(text)
                || (resource instanceof LoadBalancer balancer
                        && !balancer.dnsName().isEmpty()
                        && balancer.dnsName().equalsIgnoreCase(text));
    }

    private static boolean isGone(Resource resource) {
        return resource instanceof Instance instance
                && instance.power()
                        .value()
                        .map(p -> p.state() == PowerState.TERMINATED)
                        .orElse(false);
    }

    private boolean isWithin(Resource resource, String place) {
        if (resource.identity().scope().account().equals(place)
                || resource.identity().scope().region().equals(place)
                || resource.identity().scope().toString().equals(place)) {
            return true;
        }
        return networks(resource).anyMatch(id -> isCalled(id, place));
    }

    private Stream<ResourceId> networks(Resource resource) {
        if (resource instanceof LoadBalancer balancer) {
            return Stream.of(balancer.network());
        }
        if (resource instanceof NetworkInterface nic) {
            return snapshot.resource(nic.subnet()).stream()
                    .filter(Subnet.class::isInstance)
                    .map(s -> ((Subnet) s).network());
        }
        return ((Instance) resource)
                .interfaces().value().orElse(List.of()).stream()
                        .flatMap(id -> snapshot.resource(id).stream())
                        .flatMap(this::networks);
    }

    private boolean isCalled(ResourceId network, String place) {
        return network.value().equals(place)
                || snapshot.resource(network)
                        .filter(Network.class::isInstance)
                        .map(n -> n.name().equals(place) || n.identity().isCalled(place))
                        .orElse(false);
    }

    private static Party party(Resource resource) {
        if (resource.id().kind() == ResourceKind.INSTANCE) {
            return new Party.OfInstance(resource.id());
        }
        return resource.id().kind() == ResourceKind.INTERFACE
                ? new Party.OfInterface(resource.id())
                : new Party.OfBalancer(resource.id());
    }
}
