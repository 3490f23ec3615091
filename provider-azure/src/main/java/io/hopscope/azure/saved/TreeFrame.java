/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import io.hopscope.azure.saved.TreeReader.Place;
import io.hopscope.dump.JsonCursor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object or array that is being read. Not thread-safe. */
final class TreeFrame {
    private static final String PROPERTIES = "properties";

    /** Members that no translator needs: what users write freely, and what may hold secrets. */
    private static final Set<String> LEFT_OUT = Set.of(
            "tags",
            "identity",
            "plan",
            "systemdata",
            "resources",
            "extensions",
            "tagmap",
            "secrets",
            "settings",
            "protectedsettings",
            "timecreated");

    /** Names that the command line's older commands print in another case than the API. */
    private static final Map<String, String> API_NAMES = Map.ofEntries(
            Map.entry("privateipaddress", "privateIPAddress"),
            Map.entry("privateipaddressversion", "privateIPAddressVersion"),
            Map.entry("privateipallocationmethod", "privateIPAllocationMethod"),
            Map.entry("publicipaddress", "publicIPAddress"),
            Map.entry("publicipaddressversion", "publicIPAddressVersion"),
            Map.entry("publicipallocationmethod", "publicIPAllocationMethod"),
            Map.entry("publicipprefix", "publicIPPrefix"),
            Map.entry("enableipforwarding", "enableIPForwarding"),
            Map.entry("enablefloatingip", "enableFloatingIP"),
            Map.entry("frontendipconfiguration", "frontendIPConfiguration"),
            Map.entry("frontendipconfigurations", "frontendIPConfigurations"),
            Map.entry("backendipconfiguration", "backendIPConfiguration"),
            Map.entry("backendipconfigurations", "backendIPConfigurations"),
            Map.entry("loadbalancerfrontendipconfiguration", "loadBalancerFrontendIPConfiguration"),
            Map.entry("networkinterfaceipconfiguration", "networkInterfaceIPConfiguration"));

    private record Member(String name, Place value) {}

    private final boolean object;
    private final Iterator<Member> members;
    private @Nullable Place pending;

    private TreeFrame(boolean object, List<Member> members) {
        this.object = object;
        this.members = members.iterator();
    }

    static TreeFrame ofArray(Place place) {
        return new TreeFrame(
                false,
                place.cursor().elements().stream()
                        .map(each -> new Member("", new Place(each, false)))
                        .toList());
    }

    static TreeFrame ofObject(Place place) {
        List<Member> members = new ArrayList<>();
        JsonCursor cursor = place.cursor();
        for (String name : cursor.names()) {
            String folded = name.toLowerCase(Locale.ROOT);
            Optional<JsonCursor> value = cursor.find(name);
            if (value.isPresent() && !LEFT_OUT.contains(folded)) {
                members.add(new Member(API_NAMES.getOrDefault(folded, name), new Place(value.get(), false)));
            }
        }
        if (!place.bag() && members.stream().noneMatch(member -> member.name().equals(PROPERTIES))) {
            members.add(new Member(PROPERTIES, new Place(cursor, true)));
        }
        return new TreeFrame(true, members);
    }

    boolean isObject() {
        return object;
    }

    boolean hasNext() {
        return members.hasNext();
    }

    /** The name of the next member, whose value comes next. */
    String nextName() {
        Member member = members.next();
        pending = member.value();
        return member.name();
    }

    boolean isAtValue() {
        return pending != null;
    }

    /** The value of the member that was just named. */
    Place value() {
        Place value = pending;
        if (value == null) {
            throw new IllegalStateException("no member was named");
        }
        pending = null;
        return value;
    }

    Place nextElement() {
        return members.next().value();
    }
}
