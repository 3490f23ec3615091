/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item and the subscription that listed it.
 *
 * @param <T> the SDK class of the item
 * @param item the item
 * @param by the answers it stands in
 */
public record Told<T>(T item, SubscriptionAnswers by) {
    /** Another item of the same answers. */
    public <R> Told<R> with(R other) {
        return new Told<>(other, by);
    }

    /** Where something lives that says its own location. */
    public Scope scope(@Nullable String location) {
        return new Scope(
                AzureId.VENDOR,
                by.subscription(),
                Word.orEmpty(location).replace(" ", "").toLowerCase(Locale.ROOT));
    }

    /** The identity of something in the told location. */
    public Identity identity(ResourceId id, @Nullable String name, @Nullable String location) {
        return identity(id, name, location, Editability.yes());
    }

    /** The identity of something in the told location that may not be changed, or may. */
    public Identity identity(ResourceId id, @Nullable String name, @Nullable String location, Editability editability) {
        return new Identity(id, Word.orEmpty(name), scope(location), editability, by.spelling(id.value()));
    }
}
