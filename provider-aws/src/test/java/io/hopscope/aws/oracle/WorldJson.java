/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Json.object;

import io.hopscope.aws.oracle.World.Unread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders a world as saved answers, in the shape that {@code aws ec2 describe-...} prints. A file is named after its
 * call and lies in its region's folder; answers of calls that are made once for each owner are wrapped with call and
 * owner. A listing that was not read is missing, or is the error that was got instead.
 */
public final class WorldJson {
    private static final Map<String, Listing> LISTINGS = Map.ofEntries(
            Map.entry("DescribeInstances", Listing.INSTANCES),
            Map.entry("DescribeInstanceStatus", Listing.INSTANCE_STATUS),
            Map.entry("DescribeSecurityGroups", Listing.SECURITY_GROUPS),
            Map.entry("DescribeNetworkAcls", Listing.NETWORK_ACLS),
            Map.entry("DescribeRouteTables", Listing.ROUTE_TABLES),
            Map.entry("DescribeInternetGateways", Listing.INTERNET_GATEWAYS),
            Map.entry("DescribeEgressOnlyInternetGateways", Listing.EGRESS_ONLY_GATEWAYS),
            Map.entry("DescribeNatGateways", Listing.NAT_GATEWAYS),
            Map.entry("DescribeVpcPeeringConnections", Listing.PEERINGS),
            Map.entry("GetManagedPrefixListEntries", Listing.PREFIX_LIST_ENTRIES),
            Map.entry("SearchTransitGatewayRoutes", Listing.TRANSIT_ROUTES),
            Map.entry("DescribeVpnGateways", Listing.VPN_GATEWAYS),
            Map.entry("DescribeVpcEndpoints", Listing.ENDPOINTS),
            Map.entry("DescribeTargetHealth", Listing.TARGET_HEALTH));

    private final Set<Unread> unread;
    private final Map<String, String> files = new LinkedHashMap<>();

    private WorldJson(Set<Unread> unread) {
        this.unread = unread;
    }

    /** File names with their JSON text; folders are separated by {@code /}. */
    public static Map<String, String> render(World world) {
        WorldJson rendered = new WorldJson(world.unread());
        for (String region : world.regions()) {
            new NetworkJson(world, region).answers().forEach((call, answer) -> rendered.put(region, call, answer));
            new InstanceJson(world, region).answers().forEach((call, answer) -> rendered.put(region, call, answer));
            new FilterJson(world, region).answers().forEach((call, answer) -> rendered.put(region, call, answer));
            new RoutingJson(world, region).answers().forEach((call, answer) -> rendered.put(region, call, answer));
            new HubJson(world, region).answers().forEach((call, answer) -> rendered.put(region, call, answer));
            new BalancerJson(world, region).answers().forEach((call, answer) -> rendered.put(region, call, answer));
            Owned owned = new Owned();
            new FilterJson(world, region).entries(owned);
            new HubJson(world, region).ownedAnswers(owned);
            new BalancerJson(world, region).ownedAnswers(owned);
            owned.answers.forEach(answer -> rendered.put(region, answer));
        }
        return rendered.files;
    }

    private void put(String region, String call, Object answer) {
        reply(region, call, answer).ifPresent(text -> files.put(region + "/" + call + ".json", Json.write(text)));
    }

    private void put(String region, Owned.Answer owned) {
        String name = region + "/" + owned.call() + "-" + (files.size() + 1) + ".json";
        reply(region, owned.call(), owned.answer())
                .map(answer -> object("call", owned.call(), "owner", owned.owner(), "answer", answer))
                .ifPresent(wrapped -> files.put(name, Json.write(wrapped)));
    }

    /** What is saved for a call: its answer, the error instead, or nothing. */
    private Optional<Object> reply(String region, String call, Object answer) {
        Listing listing = LISTINGS.get(call);
        Optional<Unread> gap = unread.stream()
                .filter(missing ->
                        missing.listing() == listing && missing.region().equals(region))
                .findFirst();
        if (gap.isEmpty()) {
            return Optional.of(answer);
        }
        String message = "You are not authorized to perform this operation.";
        Object error = object("Error", object("Code", "UnauthorizedOperation", "Message", message));
        return gap.get().refused() ? Optional.of(error) : Optional.empty();
    }

    /** Collects answers of calls that are made once for each owner. */
    static final class Owned {
        record Answer(String call, String owner, Object answer) {}

        private final List<Answer> answers = new ArrayList<>();

        void add(String call, String owner, Object answer) {
            answers.add(new Answer(call, owner, answer));
        }
    }
}
