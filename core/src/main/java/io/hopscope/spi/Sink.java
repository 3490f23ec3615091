/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.time.Instant;

/**
 * Takes what a provider reads. A kind of which nobody says that it is complete is not, so that what was forgotten, cut
 * or refused never looks like something that does not exist. Safe for several threads.
 */
public interface Sink {
    /** A resource, or one more view of it. */
    void add(Resource resource, SnapshotBuilder.View view);

    /** A part of a kind was read to its end. */
    void complete(Scope scope, ResourceKind kind, Selector selector);

    /** Something could not be read. */
    void gap(Gap gap);

    /** When an answer was given; the oldest counts. */
    void asOf(Instant instant);

    /** All that was translated elsewhere, at once. */
    void addAll(SnapshotBuilder translated);
}
