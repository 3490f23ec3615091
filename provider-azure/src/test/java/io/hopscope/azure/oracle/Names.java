/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resource ids of what a world calls by name. */
final class Names {
    static final String SUBSCRIPTION = "3d1f6c20-77aa-4b0e-9c55-0e8f2a61b4d7";
    private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/boatyard/providers/";

    private Names() {}

    static String id(String type, String name) {
        String provider = type.startsWith("virtualMachine") ? "Microsoft.Compute/" : "Microsoft.Network/";
        return GROUP + provider + type + "/" + name;
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
