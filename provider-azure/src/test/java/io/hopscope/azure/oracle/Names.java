/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resource ids of what a world calls by name. */
final class Names {
    static final String SUBSCRIPTION = "3d1f6c20-77aa-4b0e-9c55-0e8f2a61b4d7";
    private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/boatyard/providers/";

    private Names() {}

    /** Machines of a scale set are called SET_NUMBER, and what belongs to one has names that begin so. */
    static boolean isOfSet(@Nullable String name) {
        return name != null && name.contains("_");
    }

    static String setOf(String name) {
        return name.substring(0, name.indexOf('_'));
    }

    static String id(String type, String name) {
        if (isOfSet(name)) {
            return ofSet(name.split("_", -1));
        }
        String provider = type.startsWith("virtualMachine") ? "Microsoft.Compute/" : "Microsoft.Network/";
        return GROUP + provider + type + "/" + name;
    }

    private static String ofSet(String[] parts) {
        StringBuilder id = new StringBuilder(id(Lists.SCALE_SETS, parts[0]));
        List<String> types = List.of(Lists.MACHINES, Lists.NICS, "ipConfigurations", Lists.PIPS);
        for (int i = 1; i < parts.length; i++) {
            id.append('/').append(types.get(i - 1)).append('/').append(parts[i]);
        }
        return id.toString();
    }

    /** The id as another answer spells it: the service keeps no case. */
    static String spelled(String id) {
        return switch (Math.floorMod(id.hashCode(), 3)) {
            case 0 -> id;
            case 1 -> id.replace("boatyard", "BoatYard").replace("Microsoft.Network", "microsoft.network");
            default -> id.toUpperCase(Locale.ROOT).replace("/SUBSCRIPTIONS/", "/subscriptions/");
        };
    }

    /** A reference to something, or none. */
    static @Nullable Map<String, Object> ref(String type, @Nullable String name) {
        return name == null ? null : Json.object("id", spelled(id(type, name)));
    }

    static Map<String, Object> refTo(String id) {
        return Json.object("id", spelled(id));
    }

    static String subnet(Resource.Subnet subnet) {
        return id(Lists.VNETS, subnet.vnet()) + "/subnets/" + subnet.id();
    }

    static String config(Resource.Nic nic, Resource.IpConfig config) {
        return id(Lists.NICS, nic.id()) + "/ipConfigurations/" + config.name();
    }

    static String part(Resource.Balancer balancer, String type, String name) {
        return id(Lists.BALANCERS, balancer.id()) + "/" + type + "/" + name;
    }

    /** A resource as a list has it. */
    static Map<String, Object> item(String type, String name, Map<String, Object> properties) {
        return Json.object("id", id(type, name), "name", name, "location", "swedencentral", "properties", properties);
    }
}
