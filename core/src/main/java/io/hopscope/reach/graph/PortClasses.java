/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Sorts interfaces into classes of which one member speaks for all: whatever a walk reads of them is the same, except
 * for the addresses themselves, and no rule, route or set of the snapshot draws a line between those. So a fleet costs
 * its classes, not its machines. Thread-safe.
 */
public final class PortClasses {
    private final Estate estate;
    private final Landmarks landmarks;
    private final Map<Object, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<ResourceId, Integer> known = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    private PortClasses(Estate estate) {
        this.estate = estate;
        this.landmarks = new Landmarks(estate);
    }

    /** Reads once what an estate's rules and routes mention. */
    public static PortClasses of(Estate estate) {
        return new PortClasses(estate);
    }

    /** The ports, those of one class together, in the order in which they were given. */
    public List<List<Port>> group(Collection<Port> ports) {
        Map<Integer, List<Port>> classes = new LinkedHashMap<>();
        ports.forEach(port ->
                classes.computeIfAbsent(number(port), n -> new ArrayList<>()).add(port));
        return List.copyOf(classes.values());
    }

    /** Keys are large; each port's is made once and then stands behind a number. */
    private int number(Port port) {
        return known.computeIfAbsent(
                port.id(), id -> numbers.computeIfAbsent(key(port), key -> next.getAndIncrement()));
    }

    private Object key(Port port) {
        Optional<Instance> machine = machine(port);
        List<Object> parts = new ArrayList<>(alone(port));
        machine.ifPresent(m -> {
            parts.add(shape(m));
            siblings(m, port).map(this::alone).forEach(parts::add);
        });
        boolean unlikeAnyOther = port.nic().role() != InterfaceRole.INSTANCE || landmarks.isNamed(port);
        if (unlikeAnyOther || isContested(port)) {
            parts.add(port.id());
        }
        return parts;
    }

    private List<Object> alone(Port port) {
        return List.of(
                port.subnet().id(),
                port.nic().role(),
                port.nic().stages(),
                port.nic().labels(),
                port.nic().forwarding(),
                port.nic().attachment().map(a -> List.of(a.state(), a.instance().isPresent())),
                addresses(port),
                doors(port),
                estate.doubtAboutDoors(port).map(gap -> gap.resource().isEmpty() ? gap : port.id()),
                estate.doubtsAboutBalancers(port).isEmpty() ? "" : port.id());
    }

    private List<Object> addresses(Port port) {
        return port.nic().addresses().stream().<Object>map(this::shape).toList();
    }

    private Object shape(InterfaceAddress address) {
        return List.of(
                address.prefix().length(),
                address.primary(),
                landmarks.interval(address.prefix().first()),
                landmarks.interval(address.prefix().last()));
    }

    private List<Object> doors(Port port) {
        return estate.doorsTo(port.id()).stream()
                .<Object>map(door -> shape(door, port))
                .toList();
    }

    private Object shape(Door door, Port port) {
        List<IpAddress> own = port.nic().addresses().stream()
                .map(address -> address.prefix().address())
                .toList();
        return List.of(
                door.ports(),
                own.indexOf(door.inside()),
                door.inside().equals(door.outside()),
                door.gateway(),
                door.rank(),
                door.carries(),
                List.of(door.closedUnlessFiltered(), door.answersPing(), door.reply()),
                landmarks.interval(door.outside()));
    }

    private static Object shape(Instance machine) {
        return List.of(
                machine.power(),
                machine.checks(),
                machine.locks(),
                machine.platform(),
                machine.interfaces().map(List::size));
    }

    private Stream<Port> siblings(Instance machine, Port port) {
        return machine.interfaces().value().orElse(List.of()).stream()
                .filter(id -> !id.equals(port.id()))
                .flatMap(id -> estate.port(id).stream());
    }

    private Optional<Instance> machine(Port port) {
        return port.machine().flatMap(id -> estate.get(Instance.class, id));
    }

    private boolean isContested(Port port) {
        return port.nic().addresses().stream()
                .map(address -> address.prefix().address())
                .anyMatch(address -> estate.owners(port.network(), address).size() > 1);
    }
}
