/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import io.hopscope.model.fact.ResourceId;
import java.util.Set;

/** Which part of a kind was read completely. */
public sealed interface Selector {
    /** All of the kind in the scope. */
    record All() implements Selector {}

    /** All of the kind in one network. */
    record InNetwork(ResourceId network) implements Selector {}

    /** All parts of one owner (the rules of a group, the routes of a table). */
    record OfOwner(ResourceId owner) implements Selector {}

    /** These, asked for by id. */
    record Ids(Set<ResourceId> ids) implements Selector {}
}
