/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.FrontendIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.LoadBalancerInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * A frontend of a load balancer.
 *
 * @param told the balancer
 * @param frontend the frontend
 * @param id its id
 * @param address its address now
 * @param only whether the balancer has no other
 * @param forwards what it forwards
 */
record Frontend(
        Told<LoadBalancerInner> told,
        FrontendIpConfigurationInner frontend,
        ArmId id,
        Optional<IpAddress> address,
        boolean only,
        List<Forward> forwards) {
    /** The balancer's id. */
    ArmId balancer() {
        return id.parent();
    }

    /** Whether it faces the Internet. */
    boolean isPublic() {
        return BalancerSnat.isPublic(frontend);
    }

    /** Whether it is of the retired kind. */
    boolean isBasic() {
        LoadBalancerInner item = told.item();
        String sku = Word.folded(item.sku() == null ? null : item.sku().name());
        return sku.isEmpty() || sku.equals("basic");
    }

    /** Whether its kind lets nothing in unless a group guards the target. */
    boolean isClosedByDefault() {
        LoadBalancerInner item = told.item();
        return Word.folded(item.sku() == null ? null : item.sku().name()).startsWith("standard");
    }
}
