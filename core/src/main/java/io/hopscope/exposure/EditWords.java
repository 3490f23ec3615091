/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.reach.match.MatchText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What was done to a resource, step by step and in words. Stateless. */
final class EditWords {
    private static final int MOST_STEPS = 32;

    private EditWords() {}

    /** Each rule or route by itself, as the edit that it alone would be; empty for what is not made of such. */
    static List<Edit> steps(Resource before, Resource after) {
        List<Edit> steps = new ArrayList<>();
        if (before instanceof FilterList old && after instanceof FilterList now) {
            new Steps<>(old.rules(), now.rules(), rule -> rule.direction() + " " + rule.label(), EditWords::words)
                    .of(
                            old,
                            rules ->
                                    new FilterList(now.identity(), now.evaluation(), now.defaults(), Fact.known(rules)),
                            steps);
        } else if (before instanceof RouteTable old && after instanceof RouteTable now) {
            new Steps<>(old.routes(), now.routes(), Route::label, EditWords::words)
                    .of(old, routes -> new RouteTable(now.identity(), now.owner(), Fact.known(routes)), steps);
        }
        return steps.size() <= MOST_STEPS ? steps : List.of();
    }

    /** All that was done. */
    static String whole(Resource before, Resource after, List<Edit> steps) {
        if (!steps.isEmpty()) {
            return steps.stream().map(Edit::words).collect(Collectors.joining("; "));
        }
        if (before instanceof Instance old
                && after instanceof Instance now
                && !old.power().equals(now.power())) {
            return "was " + power(old) + " and is " + power(now);
        }
        if (before instanceof NetworkInterface old
                && after instanceof NetworkInterface now
                && !old.labels().equals(now.labels())) {
            return "was in the groups " + ids(old.labels()) + " and is in " + ids(now.labels());
        }
        if (before instanceof Subnet old
                && after instanceof Subnet now
                && !old.routeTable().equals(now.routeTable())) {
            return "was routed by " + id(old.routeTable()) + " and is by " + id(now.routeTable());
        }
        return "changed in " + fields(before, after);
    }

    private static String words(Rule rule) {
        return "the " + rule.direction().name().toLowerCase(Locale.ROOT) + " rule " + rule.label() + " ("
                + rule.action().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + MatchText.of(rule.match())
                + ")";
    }

    private static String words(Route route) {
        String hops = route.nextHops().stream().map(EditWords::hop).collect(Collectors.joining(", "));
        return "the route " + route.label() + " (" + hops + ")";
    }

    private static String hop(Object hop) {
        return Arrays.stream(hop.getClass().getRecordComponents())
                .map(component -> value(component, hop))
                .filter(ResourceId.class::isInstance)
                .map(id -> "to " + id)
                .findFirst()
                .orElse(spaced(hop.getClass().getSimpleName()));
    }

    private static String power(Instance machine) {
        return machine.power()
                .value()
                .map(power -> power.state().name().toLowerCase(Locale.ROOT))
                .orElse("in an unknown state");
    }

    private static String ids(Fact<Set<ResourceId>> ids) {
        return ids.value()
                .map(set -> set.stream().sorted().map(ResourceId::value).collect(Collectors.joining(", ")))
                .map(text -> text.isEmpty() ? "none" : text)
                .orElse("unknown ones");
    }

    private static String id(Fact<ResourceId> id) {
        return id.value().map(ResourceId::value).orElse("an unknown table");
    }

    private static String fields(Resource before, Resource after) {
        if (!before.getClass().equals(after.getClass())) {
            return "everything";
        }
        return Arrays.stream(before.getClass().getRecordComponents())
                .filter(component -> !value(component, before).equals(value(component, after)))
                .map(component -> spaced(component.getName()))
                .collect(Collectors.joining(", "));
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that cannot be read: " + record.getClass(), e);
        }
    }

    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
