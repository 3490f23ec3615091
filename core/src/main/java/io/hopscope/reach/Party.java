/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressRange;

/** An end of a question. {@link Parties} finds the one that a text means. */
public sealed interface Party {
    /** Every outside address. */
    record Internet() implements Party {}

    /** An address or a range of addresses. */
    record Addresses(AddressRange range) implements Party {}

    /** A virtual machine. */
    record OfInstance(ResourceId id) implements Party {}

    /** An interface. */
    record OfInterface(ResourceId id) implements Party {}

    /** A load balancer. */
    record OfBalancer(ResourceId id) implements Party {}
}
