/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.PowerState;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.PortClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds whom the texts of expectations mean: all that questions take ({@code internet}, an address, an id, a name), and
 * machines by {@code tag:KEY=VALUE}, {@code tag:KEY}, {@code group:X}, {@code subnet:X} and {@code network:X}, X being
 * an id or a name. Machines that nothing in the snapshot tells apart come together. Terminated machines are left out.
 * Not safe for several threads.
 */
public final class Selection {
    private static final Map<String, ResourceKind> PLACES = Map.of(
            "group", ResourceKind.SECURITY_GROUP, "subnet", ResourceKind.SUBNET, "network", ResourceKind.NETWORK);
    private static final String TAG = "tag";

    private final Engine engine;
    private final PortClasses classes;
    private final Map<String, List<Selected>> known = new HashMap<>();

    private Selection(Engine engine) {
        this.engine = engine;
        this.classes = PortClasses.of(engine.estate());
    }

    /** Selects on an engine's snapshot. */
    public static Selection of(Engine engine) {
        return new Selection(engine);
    }

    /**
     * Whom a text means, those alike together.
     *
     * @throws QuestionException when it means nobody, or a name is not unique
     */
    public List<Selected> find(String text) {
        List<Selected> found = known.get(text);
        if (found == null) {
            found = look(text);
            known.put(text, found);
        }
        return found;
    }

    private List<Selected> look(String text) {
        int colon = text.indexOf(':');
        String sort = colon < 0 ? "" : text.substring(0, colon);
        String what = text.substring(colon + 1);
        if (sort.equals(TAG)) {
            return machines(text, tagged(what));
        }
        ResourceKind place = PLACES.get(sort);
        if (place == null) {
            Party party = party(text);
            return List.of(
                    party instanceof Party.OfInstance machine
                            ? selected(text, List.of(machine.id()))
                            : new Selected(text, List.of(), List.of(party)));
        }
        ResourceId id = place(place, what);
        return machines(text, machine -> ports(machine).stream().anyMatch(port -> isIn(port, id)));
    }

    private Party party(String text) {
        try {
            return engine.parties().find("x", text);
        } catch (QuestionException e) {
            throw new QuestionException(e.code(), String.valueOf(e.getMessage()).substring("x: ".length()));
        }
    }

    private static Predicate<Instance> tagged(String text) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals);
        return machine -> machine.identity()
                .tags()
                .filter(tags -> equals < 0 ? tags.values().containsKey(key) : tags.has(key, text.substring(equals + 1)))
                .isPresent();
    }

    private ResourceId place(ResourceKind kind, String text) {
        List<Resource> all = snapshot()
                .resources()
                .filter(resource -> resource.id().kind() == kind)
                .filter(resource ->
                        resource.identity().isCalled(text) || resource.name().equals(text))
                .toList();
        List<Resource> byId =
                all.stream().filter(r -> r.identity().isCalled(text)).toList();
        List<Resource> found = byId.isEmpty() ? all : byId;
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? new QuestionException(
                            QuestionException.Code.NOT_FOUND,
                            "nothing of that kind has the id or name \"" + text + "\"")
                    : new QuestionException(
                            QuestionException.Code.AMBIGUOUS,
                            "several have the name \"" + text + "\": "
                                    + found.stream().map(r -> r.id().value()).collect(Collectors.joining(", ")));
        }
        return found.get(0).id();
    }

    private static boolean isIn(Port port, ResourceId place) {
        return port.subnet().id().equals(place)
                || port.network().equals(place)
                || port.nic().labels().value().orElse(Set.of()).contains(place);
    }

    private List<Selected> machines(String text, Predicate<Instance> which) {
        List<Instance> chosen = snapshot()
                .all(Instance.class)
                .filter(machine -> !isGone(machine))
                .filter(which)
                .toList();
        if (chosen.isEmpty()) {
            throw new QuestionException(
                    QuestionException.Code.NOT_FOUND, "no machine is selected by \"" + text + "\"" + hint());
        }
        return alike(chosen).stream().map(some -> selected(text, some)).toList();
    }

    /** Machines with one interface each, of one class of interfaces, are alike. */
    private List<List<ResourceId>> alike(List<Instance> machines) {
        Map<ResourceId, ResourceId> byPort = new HashMap<>();
        List<Port> single = new ArrayList<>();
        List<List<ResourceId>> alike = new ArrayList<>();
        for (Instance machine : machines) {
            List<Port> ports = ports(machine);
            if (ports.size() == 1) {
                single.add(ports.get(0));
                byPort.put(ports.get(0).id(), machine.id());
            } else {
                alike.add(List.of(machine.id()));
            }
        }
        for (List<Port> ports : classes.group(single)) {
            alike.add(ports.stream()
                    .map(port -> Objects.requireNonNull(byPort.get(port.id())))
                    .toList());
        }
        return alike;
    }

    private static Selected selected(String text, List<ResourceId> machines) {
        return new Selected(
                text,
                machines,
                machines.stream().<Party>map(Party.OfInstance::new).toList());
    }

    private String hint() {
        boolean anyTags = snapshot()
                .all(Instance.class)
                .map(machine -> machine.identity().tags())
                .anyMatch(Optional::isPresent);
        return anyTags ? "" : "; the snapshot holds no tags";
    }

    private List<Port> ports(Instance machine) {
        return engine.estate().portsOf(machine.id());
    }

    private Snapshot snapshot() {
        return engine.snapshot();
    }

    private static boolean isGone(Instance machine) {
        return machine.power()
                .value()
                .filter(power -> power.state() == PowerState.TERMINATED)
                .isPresent();
    }
}
