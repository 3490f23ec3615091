/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import java.util.List;

/**
 * Writes changes as the commands of a vendor's command line and as Terraform. Implementations are immutable and safe
 * for use by several threads; they call nobody. What they write holds no credentials. Every id and name came from a
 * cloud and is hostile text: it is quoted so that neither a shell nor Terraform finds anything in it but a value.
 */
public interface ChangeRenderer {
    /** Key of the vendor whose resources it renders, as in {@link io.hopscope.model.fact.ResourceId#vendor()}. */
    String vendor();

    /**
     * The changes as commands and as Terraform, in their order.
     *
     * @param changes changes of resources of this vendor, carried out one after another
     * @param snapshot the state before the first of them
     * @throws IllegalArgumentException when a change does not fit the snapshot, or when the vendor has no command that
     *     does it and nothing more; such a change must not be proposed
     */
    RenderedChange render(List<? extends Change> changes, Snapshot snapshot);

    /**
     * The peerings that the vendor would make between two networks, in force: one, or one for each direction. Empty
     * when it makes none between these two (prefixes that overlap, say), or when this cannot be told.
     *
     * @param one a network of this vendor
     * @param other another one
     * @param snapshot the state before
     */
    default List<Peering> peerings(Network one, Network other, Snapshot snapshot) {
        return List.of();
    }
}
