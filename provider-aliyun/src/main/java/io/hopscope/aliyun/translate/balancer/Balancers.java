/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.balancer;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Classic load balancers: listeners with the backends that health checks name. Other kinds are interfaces of services,
 * whose inside is not modelled. See https://api.alibabacloud.com/document/Slb/2014-05-15/DescribeLoadBalancerAttribute.
 */
public final class Balancers {
    private final SnapshotBuilder into;
    private final Backends backends;
    private final BalancerPort ports;

    private Balancers(AliyunAnswers all, SnapshotBuilder into) {
        this.into = into;
        this.backends = new Backends(all, into);
        this.ports = new BalancerPort(all, into);
    }

    /** Adds all load balancers. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Balancers balancers = new Balancers(all, into);
        Map<String, Item> items = new TreeMap<>();
        all.each(Operation.BALANCERS).forEach(item -> items.put(item.text("LoadBalancerId"), item));
        all.each(Operation.BALANCER).forEach(item -> items.put(item.text("LoadBalancerId"), item));
        items.forEach(balancers::add);
    }

    private void add(String id, Item item) {
        ResourceId balancer = AliyunId.of(ResourceKind.LOAD_BALANCER, id);
        List<Item> entries = backends.of(item);
        BalancerPort.Placed placed = ports.add(item, entries);
        into.add(new LoadBalancer(
                item.identity(balancer, item.text("LoadBalancerName")),
                "",
                placed.network(),
                Fact.known(state(item)),
                Fact.known(placed.ports()),
                listeners(id, item),
                Fact.known(true)));
    }

    private static OperationalState state(Item item) {
        String status = item.text("LoadBalancerStatus");
        return status.isEmpty() || status.equalsIgnoreCase("active")
                ? OperationalState.up(status)
                : OperationalState.down(status);
    }

    private Fact<List<Listener>> listeners(String id, Item item) {
        Listing attribute = item.by().list(Operation.BALANCER, id);
        if (attribute.items().isEmpty()) {
            return Fact.unknown(attribute.gap().orElseGet(() -> Operation.BALANCER.notRead(item.scope(), id)));
        }
        Item told = item.with(attribute.items().get(0));
        List<Listener> listeners = new ArrayList<>();
        for (Item listener : told.list("ListenerPortsAndProtocol", "ListenerPortAndProtocol")) {
            int port = (int) listener.count("ListenerPort").orElse(0);
            if (port > 0) {
                listeners.add(listener(id, listener, port, told));
            }
        }
        return Fact.known(List.copyOf(listeners));
    }

    private Listener listener(String id, Item listener, int port, Item balancer) {
        String protocol = listener.folded("ListenerProtocol");
        boolean redirects = listener.folded("ListenerForward").equals("on");
        Fact<List<ResourceId>> groups =
                redirects ? Fact.known(List.of()) : Fact.known(backends.groups(id, protocol, port, balancer));
        return new Listener(
                protocol + "/" + port,
                Set.of(protocol.equals("udp") ? Protocol.UDP : Protocol.TCP),
                PortRange.single(port),
                groups);
    }
}
