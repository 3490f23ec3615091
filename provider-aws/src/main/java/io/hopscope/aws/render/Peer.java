/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressSet;

/** The far end that a rule admits or refuses. */
sealed interface Peer {
    /** Some addresses. */
    record Addresses(AddressSet set) implements Peer {}

    /** The members of a security group. */
    record Group(ResourceId id) implements Peer {}

    /** The entries of a prefix list. */
    record PrefixList(ResourceId id) implements Peer {}
}
