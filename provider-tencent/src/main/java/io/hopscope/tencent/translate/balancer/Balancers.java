/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.balancer;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.balancer.Listener;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.List;
import java.util.Optional;

/**
 * Load balancers. Their listeners and targets are those of the answer about the targets' health. See
 * https://cloud.tencent.com/document/product/214/524.
 */
public final class Balancers {
    private static final long NORMAL = 1;

    private final TencentAnswers all;
    private final Frontends frontends;
    private final SnapshotBuilder into;

    private Balancers(TencentAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.frontends = new Frontends(all, into);
        this.into = into;
    }

    /** Adds all load balancers. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        Balancers balancers = new Balancers(all, into);
        all.each(Calls.BALANCERS).forEach(balancers::add);
    }

    private void add(Told told) {
        Item item = told.item();
        ResourceId id = TencentId.of(ResourceKind.LOAD_BALANCER, item.text("LoadBalancerId"));
        Identity identity = told.identity(id, item.text("LoadBalancerName"));
        Optional<ResourceId> port = frontends.add(told);
        into.add(new LoadBalancer(
                identity,
                item.find("LoadBalancerDomain").orElse(item.text("Domain")),
                TencentId.of(ResourceKind.NETWORK, item.text("VpcId")),
                state(item, Subject.of(identity)),
                Fact.known(port.stream().toList()),
                listeners(told, Subject.of(identity)),
                Fact.known(true)));
    }

    private static Fact<OperationalState> state(Item item, Subject subject) {
        if (item.number("Isolation").orElse(0) != 0) {
            return Fact.known(OperationalState.down("isolated"));
        }
        if (item.number("Status").isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "The status of " + subject.id() + " is not in the answer", Calls.BALANCERS.permission()));
        }
        return Fact.known(
                item.number("Status").getAsLong() == NORMAL
                        ? OperationalState.up("normal")
                        : OperationalState.down("being created"));
    }

    private Fact<List<Listener>> listeners(Told told, Subject subject) {
        Optional<Told> health = all.find(Calls.TARGET_HEALTH, told.text("LoadBalancerId"));
        if (health.isEmpty()) {
            Optional<Gap> unread = told.by().list(Calls.TARGET_HEALTH).gap();
            return told.by().assumesComplete() && unread.isEmpty()
                    ? Fact.known(List.of())
                    : Fact.unknown(unread.orElseGet(() -> subject.notGiven(
                            "The listeners and targets of " + subject.id() + " are not in the input",
                            Calls.TARGET_HEALTH.permission())));
        }
        Targets targets = new Targets(told, into);
        return Fact.known(health.get().item().list("Listeners").stream()
                .map(targets::listener)
                .toList());
    }
}
