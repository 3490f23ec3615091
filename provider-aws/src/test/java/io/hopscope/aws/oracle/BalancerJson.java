/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Json.list;
import static io.hopscope.aws.oracle.Json.object;

import io.hopscope.aws.oracle.Resource.Balancer;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Health;
import io.hopscope.aws.oracle.Resource.Listener;
import io.hopscope.aws.oracle.Resource.Registered;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.TargetGroup;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Network load balancers and target groups of a region. */
final class BalancerJson {
    private final World world;
    private final String region;

    BalancerJson(World world, String region) {
        this.world = world;
        this.region = region;
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "DescribeLoadBalancers",
                object("LoadBalancers", list(balancers().map(this::balancer))));
        answers.put("DescribeTargetGroups", object("TargetGroups", list(groups().map(this::group))));
        return answers;
    }

    void ownedAnswers(WorldJson.Owned owned) {
        balancers().forEach(balancer -> {
            owned.add(
                    "DescribeListeners",
                    arn(balancer),
                    object(
                            "Listeners",
                            list(balancer.listeners().stream().map(listener -> listener(balancer, listener)))));
            owned.add(
                    "DescribeLoadBalancerAttributes",
                    arn(balancer),
                    object(
                            "Attributes",
                            List.of(object(
                                    "Key", "load_balancing.cross_zone.enabled", "Value", text(balancer.crossZone())))));
        });
        groups().forEach(group -> {
            owned.add(
                    "DescribeTargetGroupAttributes",
                    arn(group),
                    object(
                            "Attributes",
                            List.of(
                                    object("Key", "preserve_client_ip.enabled", "Value", text(group.keepsClient())),
                                    object(
                                            "Key",
                                            "load_balancing.cross_zone.enabled",
                                            "Value",
                                            "use_load_balancer_configuration"))));
            owned.add(
                    "DescribeTargetHealth",
                    arn(group),
                    object(
                            "TargetHealthDescriptions",
                            list(group.targets().stream().map(BalancerJson::target))));
        });
    }

    /** The last part of a load balancer's ARN. */
    static String hash(String name) {
        return String.format(Locale.ROOT, "%016x", name.hashCode() & 0xffffffffL);
    }

    private static String text(boolean value) {
        return Boolean.toString(value);
    }

    private Stream<Balancer> balancers() {
        return world.all(Balancer.class).filter(balancer -> isHere(balancer.vpc()));
    }

    private Stream<TargetGroup> groups() {
        return world.all(TargetGroup.class).filter(group -> isHere(group.vpc()));
    }

    private boolean isHere(String vpc) {
        return world.get(Vpc.class, vpc).region().equals(region);
    }

    private String arn(Balancer balancer) {
        return prefix() + "loadbalancer/net/" + balancer.id() + "/" + hash(balancer.id());
    }

    private String arn(TargetGroup group) {
        return prefix() + "targetgroup/" + group.id() + "/" + hash(group.id());
    }

    private String prefix() {
        return "arn:aws:elasticloadbalancing:" + region + ":" + World.ACCOUNT + ":";
    }

    private Object balancer(Balancer balancer) {
        List<Eni> own = world.all(Eni.class)
                .filter(eni -> eni.role() == Role.BALANCER && eni.isOwnedBy(balancer.id()))
                .toList();
        List<String> groups =
                own.stream().flatMap(eni -> eni.groups().stream()).distinct().toList();
        return object(
                "LoadBalancerArn",
                arn(balancer),
                "LoadBalancerName",
                balancer.id(),
                "DNSName",
                balancer.id() + "-" + hash(balancer.id()) + ".elb." + region + ".amazonaws.com",
                "CanonicalHostedZoneId",
                "Z0MADEUP",
                "Scheme",
                balancer.internetFacing() ? "internet-facing" : "internal",
                "Type",
                "network",
                "IpAddressType",
                "ipv4",
                "VpcId",
                balancer.vpc(),
                "State",
                object("Code", "active"),
                "SecurityGroups",
                groups.isEmpty() ? null : groups,
                "AvailabilityZones",
                list(own.stream().map(this::zone)));
    }

    private Object zone(Eni eni) {
        Resource.Address address = eni.addresses().get(0);
        Ip published = address.publicIp();
        return object(
                "ZoneName", world.subnetOf(eni).zone(),
                "SubnetId", eni.subnet(),
                "LoadBalancerAddresses",
                        published == null
                                ? List.of()
                                : List.of(object(
                                        "IpAddress",
                                        published.toString(),
                                        "AllocationId",
                                        "eipalloc-0" + published.value().toString(16))));
    }

    private Object listener(Balancer balancer, Listener listener) {
        String group = arn(world.get(TargetGroup.class, listener.targetGroup()));
        Object forward = object("TargetGroups", List.of(object("TargetGroupArn", group)));
        return object(
                "ListenerArn", arn(balancer).replace(":loadbalancer/", ":listener/") + "/" + listener.port(),
                "LoadBalancerArn", arn(balancer),
                "Port", listener.port(),
                "Protocol", listener.protocol().toUpperCase(Locale.ROOT),
                "DefaultActions",
                        List.of(object(
                                "Type", "forward", "Order", 1, "TargetGroupArn", group, "ForwardConfig", forward)));
    }

    private Object group(TargetGroup group) {
        Stream<Balancer> users = balancers()
                .filter(balancer -> balancer.listeners().stream()
                        .anyMatch(listener -> listener.targetGroup().equals(group.id())));
        return object(
                "TargetGroupArn", arn(group),
                "TargetGroupName", group.id(),
                "Protocol", group.protocol().toUpperCase(Locale.ROOT),
                "Port", group.port(),
                "VpcId", group.vpc(),
                "TargetType", group.byInstance() ? "instance" : "ip",
                "IpAddressType", "ipv4",
                "HealthCheckEnabled", true,
                "HealthCheckProtocol", "TCP",
                "HealthCheckPort", "traffic-port",
                "LoadBalancerArns", list(users.map(this::arn)));
    }

    private static Object target(Registered target) {
        String state = target.health().name().toLowerCase(Locale.ROOT);
        String reason = target.health() == Health.UNHEALTHY
                ? "Target.FailedHealthChecks"
                : target.health() == Health.DRAINING ? "Target.DeregistrationInProgress" : null;
        return object(
                "Target", object("Id", target.target(), "Port", target.port()),
                "HealthCheckPort", Integer.toString(target.port()),
                "TargetHealth", object("State", state, "Reason", reason));
    }
}
