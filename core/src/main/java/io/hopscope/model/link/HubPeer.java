/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;

/** What is on the far side of a hub attachment. */
public sealed interface HubPeer {
    /** A network. */
    record OfNetwork(ResourceId network) implements HubPeer {}

    /** Another hub, entered by its own attachment. */
    record OfHub(ResourceId farAttachment) implements HubPeer {}

    /** A site outside the snapshot. */
    record OfSite(String text, Gap gap) implements HubPeer {}
}
