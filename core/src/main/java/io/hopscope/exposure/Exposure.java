/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import java.util.List;

/**
 * Everything that gets to one machine or load balancer. Immutable.
 *
 * @param subject the machine or balancer
 * @param accesses what gets through, the Internet first; origins from which nothing does are left out
 * @param balancers load balancers that forward to the machine; what reaches it through them is their exposure
 * @param gaps what would have to be known to make the possible certain or impossible
 */
public record Exposure(ResourceId subject, List<Access> accesses, List<ResourceId> balancers, List<Gap> gaps) {
    /** Copies the lists. */
    public Exposure {
        accesses = List.copyOf(accesses);
        balancers = List.copyOf(balancers);
        gaps = List.copyOf(gaps);
    }

    /** What gets through from the Internet, family by family. */
    public List<Access> fromInternet() {
        return accesses.stream()
                .filter(access -> access.origin() instanceof Origin.Internet)
                .toList();
    }

    /** What gets through from a machine, by every family and interface that it has. */
    public List<Access> from(ResourceId machine) {
        return accesses.stream()
                .filter(access -> access.origin() instanceof Origin.Senders senders
                        && senders.machines().contains(machine))
                .toList();
    }

    /** Whether anything certain gets through. */
    public boolean isOpen() {
        return accesses.stream().anyMatch(access -> !access.certain().isEmpty());
    }

    /** Whether it is not known of anything whether it gets through. */
    public boolean isDoubtful() {
        return accesses.stream().anyMatch(access -> !access.possible().isEmpty());
    }
}
