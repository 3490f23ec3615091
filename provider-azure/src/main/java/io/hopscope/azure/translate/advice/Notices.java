/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.advice;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Advisory;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes advisories into a snapshot, each below the resource that it is about. Not safe for several threads. */
final class Notices {
    private final SnapshotBuilder into;

    Notices(SnapshotBuilder into) {
        this.into = into;
    }

    /** An advisory about a resource that was told. */
    void add(
            Told<?> told,
            @Nullable String location,
            Advisory.Topic topic,
            ResourceId about,
            Field field,
            List<ResourceId> affected) {
        ResourceId id = new ResourceId(
                AzureId.VENDOR,
                ResourceKind.ADVISORY,
                about.value() + "#" + topic.name().toLowerCase(Locale.ROOT));
        into.add(new Advisory(
                told.identity(id, "", location, Editability.no("no resource of Azure")),
                topic,
                about,
                field.name(),
                field.value(),
                affected));
    }

    /**
     * What shows it.
     *
     * @param name name of the field in the API
     * @param value what it says
     */
    record Field(String name, String value) {
        static Field of(String name, @Nullable Object value) {
            return new Field(name, Word.orEmpty(value));
        }
    }
}
