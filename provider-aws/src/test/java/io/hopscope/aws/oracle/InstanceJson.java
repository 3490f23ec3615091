/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Json.list;
import static io.hopscope.aws.oracle.Json.object;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Power;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Instances and their status checks of a region. */
final class InstanceJson {
    private static final Map<Power, Integer> CODES =
            Map.of(Power.PENDING, 0, Power.RUNNING, 16, Power.STOPPING, 64, Power.STOPPED, 80);

    private final World world;
    private final String region;
    private final NetworkJson network;

    InstanceJson(World world, String region) {
        this.world = world;
        this.region = region;
        this.network = new NetworkJson(world, region);
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("DescribeInstances", object("Reservations", list(instances().map(this::reservation))));
        answers.put(
                "DescribeInstanceStatus",
                object("InstanceStatuses", list(instances().map(this::status))));
        return answers;
    }

    private Stream<Instance> instances() {
        return world.all(Instance.class)
                .filter(instance ->
                        world.get(Vpc.class, instance.vpc()).region().equals(region));
    }

    private Object reservation(Instance instance) {
        return object(
                "ReservationId",
                "r-" + instance.id().substring(2),
                "OwnerId",
                World.ACCOUNT,
                "Groups",
                List.of(),
                "Instances",
                List.of(instance(instance)));
    }

    private Object instance(Instance instance) {
        List<Eni> own = world.interfacesOf(instance);
        Eni first = own.get(0);
        Address primary = NetworkJson.primary(first);
        Function<Eni, Object> embedded = eni -> {
            Map<String, Object> shown = new LinkedHashMap<>(network.eni(eni));
            List.of("AvailabilityZone", "RequesterManaged", "TagSet", "DenyAllIgwTraffic")
                    .forEach(shown::remove);
            return shown;
        };
        return object(
                "InstanceId", instance.id(),
                "InstanceType", "t3.nano",
                "ImageId", "ami-0a1",
                "State", state(instance),
                "VpcId", instance.vpc(),
                "SubnetId", first.subnet(),
                "Placement", object("AvailabilityZone", world.subnetOf(first).zone(), "Tenancy", "default"),
                "PrivateIpAddress", primary.ip().toString(),
                "PublicIpAddress",
                        primary.publicIp() == null ? null : primary.publicIp().toString(),
                "SourceDestCheck", first.sourceDestCheck(),
                "Platform", instance.windows() ? "windows" : null,
                "PlatformDetails", instance.windows() ? "Windows" : "Linux/UNIX",
                "SecurityGroups", network.groups(first),
                "NetworkInterfaces", list(lastFirst(own).map(embedded)),
                "Tags", List.of());
    }

    /** The vendor does not list them in device order. */
    private static Stream<Eni> lastFirst(List<Eni> interfaces) {
        return IntStream.rangeClosed(1, interfaces.size()).mapToObj(i -> interfaces.get(interfaces.size() - i));
    }

    private static Object state(Instance instance) {
        return object(
                "Code",
                CODES.get(instance.power()),
                "Name",
                instance.power().name().toLowerCase(Locale.ROOT));
    }

    private Object status(Instance instance) {
        return object(
                "InstanceId", instance.id(),
                "AvailabilityZone",
                        world.subnetOf(world.interfacesOf(instance).get(0)).zone(),
                "InstanceState", state(instance),
                "SystemStatus", check(instance, instance.systemOk()),
                "InstanceStatus", check(instance, instance.guestOk()));
    }

    private static Object check(Instance instance, boolean ok) {
        if (instance.power() != Power.RUNNING) {
            return object("Status", "not-applicable");
        }
        return object(
                "Status",
                ok ? "ok" : "impaired",
                "Details",
                List.of(object("Name", "reachability", "Status", ok ? "passed" : "failed")));
    }
}
