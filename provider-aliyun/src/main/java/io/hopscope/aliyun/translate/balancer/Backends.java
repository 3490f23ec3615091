/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.balancer;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.filter.AclStages;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.Target;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.balancer.TargetHealth;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The backends of listeners with their ports and health. Groups of the backends are not asked about what the balancer
 * sends. See https://api.alibabacloud.com/document/Slb/2014-05-15/DescribeHealthStatus.
 */
final class Backends {
    private final AliyunAnswers all;
    private final SnapshotBuilder into;
    private final Nics nics;
    private final AclStages acls;
    private final Set<String> idle = new HashSet<>();

    Backends(AliyunAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.nics = new Nics(all);
        this.acls = new AclStages(all);
        for (Item balancer : all.each(Operation.BALANCER)) {
            balancer.list("BackendServers", "BackendServer").stream()
                    .filter(server -> server.count("Weight").orElse(1) == 0)
                    .forEach(server -> idle.add(balancer.text("LoadBalancerId") + " " + server.text("ServerId")));
        }
    }

    /** The backends of a balancer, a listener each. */
    List<Item> of(Item balancer) {
        return health(balancer).items().stream().map(balancer::with).toList();
    }

    /**
     * Adds the group of a listener, and another one for those of its backends that would do but for an ACL: one that
     * has none is enough.
     */
    List<ResourceId> groups(String balancer, String protocol, int port, Item item) {
        Listing health = health(item);
        if (health.gap().isPresent()) {
            return List.of(group(
                    balancer, protocol + "/" + port, Fact.unknown(health.gap().get()), item));
        }
        Map<Boolean, List<Target>> byAcl = of(item).stream()
                .filter(entry -> entry.count("ListenerPort").orElse(0) == port)
                .filter(entry -> entry.text("Protocol").isEmpty()
                        || entry.folded("Protocol").equals(protocol))
                .collect(Collectors.partitioningBy(
                        entry -> isBehindAcl(balancer, entry),
                        Collectors.mapping(entry -> target(balancer, entry), Collectors.toList())));
        List<Target> plain = byAcl.getOrDefault(false, List.of());
        List<Target> behind = byAcl.getOrDefault(true, List.of());
        List<ResourceId> groups = new ArrayList<>();
        if (!plain.isEmpty() || behind.isEmpty()) {
            groups.add(group(balancer, protocol + "/" + port, Fact.known(List.copyOf(plain)), item));
        }
        if (!behind.isEmpty()) {
            Gap gap = new Subject(item.scope(), AliyunId.of(ResourceKind.LOAD_BALANCER, balancer))
                    .undocumented("What network ACLs see of packets that " + balancer + " sends to its backends");
            groups.add(group(balancer, protocol + "/" + port + " behind ACLs", Fact.unknown(gap), item));
        }
        return List.copyOf(groups);
    }

    private ResourceId group(String balancer, String name, Fact<List<Target>> targets, Item item) {
        ResourceId id = AliyunId.below(ResourceKind.TARGET_GROUP, balancer, name);
        into.add(new TargetGroup(
                item.identity(id, item.text("LoadBalancerName") + " " + name),
                targets,
                Fact.known(true),
                false,
                false));
        return id;
    }

    private static Listing health(Item balancer) {
        return balancer.by().list(Operation.BACKEND_HEALTH, balancer.text("LoadBalancerId"));
    }

    private Target target(String balancer, Item entry) {
        String server = entry.text("ServerId");
        Optional<IpAddress> address = entry.address("ServerIp");
        Target.Ref ref = server.startsWith("i-") || address.isEmpty()
                ? new Target.Ref.ByInstance(AliyunId.of(ResourceKind.INSTANCE, server))
                : new Target.Ref.ByAddress(address.get());
        int port = (int) entry.count("Port").orElse(0);
        return new Target(server, ref, port, health(balancer, server, entry));
    }

    /** Normal or not; a check that is not done yet proves nothing. */
    private Fact<TargetHealth> health(String balancer, String server, Item entry) {
        if (idle.contains(balancer + " " + server)) {
            return Fact.known(new TargetHealth(TargetHealth.Use.UNUSED, "its weight is 0"));
        }
        String status = entry.text("ServerHealthStatus");
        Subject subject = new Subject(entry.scope(), AliyunId.of(ResourceKind.LOAD_BALANCER, balancer));
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "normal" -> Fact.known(new TargetHealth(TargetHealth.Use.HEALTHY, status));
            case "abnormal" -> Fact.known(new TargetHealth(TargetHealth.Use.UNHEALTHY, status));
            default ->
                Fact.unknown(subject.notGiven("The health of " + server + " is " + status, "slb:DescribeHealthStatus"));
        };
    }

    /** Whether a backend would get something if no ACL stood before it. */
    private boolean isBehindAcl(String balancer, Item entry) {
        String server = entry.text("ServerId");
        boolean used =
                !entry.folded("ServerHealthStatus").equals("abnormal") && !idle.contains(balancer + " " + server);
        return used
                && nics.primary(server)
                        .flatMap(nic -> all.find(Operation.VSWITCHES, nic.vSwitch()))
                        .flatMap(acls::aclOf)
                        .isPresent();
    }
}
