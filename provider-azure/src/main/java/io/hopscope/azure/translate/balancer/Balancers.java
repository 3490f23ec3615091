/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.FrontendIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.PublicPools;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Load balancers: they pass packets on with the client's address, so that a rule of a public frontend is a door to each
 * member of its pool. Each frontend is told as a balancer of its own. See
 * https://learn.microsoft.com/azure/load-balancer/components.
 */
public final class Balancers {
    private final AzureAnswers all;
    private final SnapshotBuilder into;
    private final Pools pools;
    private final PublicPools addresses;
    private final ProbeAdmission probes;

    private Balancers(AzureAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.pools = new Pools(all);
        this.addresses = new PublicPools(all);
        this.probes = new ProbeAdmission(all);
    }

    /** Adds all load balancers, their targets and the doors that they are. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Balancers balancers = new Balancers(all, into);
        all.all(Calls.BALANCERS).forEach(balancers::add);
    }

    private void add(Told<LoadBalancerInner> told) {
        Optional<ArmId> id = ArmId.of(told.item().id());
        if (id.isEmpty()) {
            return;
        }
        List<FrontendIpConfigurationInner> frontends = Word.list(told.item().frontendIpConfigurations());
        for (FrontendIpConfigurationInner frontend : frontends) {
            Optional<ArmId> own = ArmId.of(frontend.id());
            Optional<IpAddress> address = BalancerSnat.isPublic(frontend)
                    ? AzureAnswers.ref(frontend.publicIpAddress()).flatMap(addresses::address)
                    : IpAddress.tryParse(Word.orEmpty(frontend.privateIpAddress()));
            if (own.isPresent()) {
                List<Forward> forwards = forwards(told.item(), own.get());
                Frontend place = new Frontend(told, frontend, own.get(), address, frontends.size() == 1, forwards);
                new FrontendResources(all, into, probes).add(place);
            }
        }
    }

    private List<Forward> forwards(LoadBalancerInner balancer, ArmId frontend) {
        List<Forward> forwards = new ArrayList<>();
        Word.list(balancer.loadBalancingRules()).stream()
                .filter(rule -> AzureAnswers.ref(rule.frontendIpConfiguration())
                        .filter(frontend::equals)
                        .isPresent())
                .forEach(rule -> forwards.add(Forward.of(rule, balancer, pools)));
        Word.list(balancer.inboundNatRules()).stream()
                .filter(rule -> AzureAnswers.ref(rule.frontendIpConfiguration())
                        .filter(frontend::equals)
                        .isPresent())
                .forEach(rule -> forwards.addAll(Forward.of(rule, balancer, pools)));
        return forwards;
    }
}
