/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.cli.query.Compared;
import io.hopscope.exposure.Cause;
import io.hopscope.exposure.Explained;
import tools.jackson.core.JsonGenerator;

/** What two snapshots differ in; docs/exposure.md says what each field means. Confined to one thread. */
public final class DiffJson {
    private final JsonOutput out;

    /** Writes to an output. */
    public DiffJson(JsonOutput out) {
        this.out = out;
    }

    /** Writes one comparison. */
    public void write(Compared compared) {
        out.line(json -> members(json, compared));
    }

    private static void members(JsonGenerator json, Compared compared) {
        SpelledIds ids =
                new SpelledIds(compared.older().snapshot(), compared.newer().snapshot());
        json.writeNumberProperty("schema", 1);
        json.writeStringProperty("before", compared.older().snapshot().asOf().toString());
        json.writeStringProperty("after", compared.newer().snapshot().asOf().toString());
        objects(json, "changes", compared.difference().changes(), change -> change(json, change, ids));
        texts(
                json,
                "appeared",
                compared.difference().appeared().stream().map(ids::of).toList());
        texts(
                json,
                "vanished",
                compared.difference().vanished().stream().map(ids::of).toList());
        AnswerJson.gaps(json, compared.difference().gaps(), ids);
    }

    private static void change(JsonGenerator json, Explained explained, SpelledIds ids) {
        json.writeStringProperty("subject", ids.of(explained.change().subject()));
        json.writeStringProperty("turn", explained.change().turn().name());
        FlowJson.origin(json, explained.change().origin(), explained.change().family(), ids);
        FlowJson.flows(json, explained.change().openings(), explained.change().origin());
        objects(json, "causes", explained.causes(), cause -> cause(json, cause, ids));
    }

    private static void cause(JsonGenerator json, Cause cause, SpelledIds ids) {
        json.writeStringProperty("resource", ids.of(cause.resource()));
        json.writeStringProperty("kind", cause.resource().kind().name());
        json.writeStringProperty("edit", cause.edit());
        json.writeStringProperty("proof", cause.proof().name());
    }
}
