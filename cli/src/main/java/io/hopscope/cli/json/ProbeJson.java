/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;

import io.hopscope.cli.query.Probed;
import io.hopscope.probe.Attempt;
import io.hopscope.reach.Answer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What came of a probe; docs/probe.md says what each field means. Confined to one thread. */
public final class ProbeJson {
    private final JsonOutput out;

    /** Writes to an output. */
    public ProbeJson(JsonOutput out) {
        this.out = out;
    }

    /** Writes one probe. */
    public void write(Probed probed) {
        SpelledIds ids = new SpelledIds(probed.snapshot());
        out.line(json -> {
            json.writeNumberProperty("schema", 1);
            json.writeStringProperty("asOf", probed.snapshot().asOf().toString());
            json.writeStringProperty("from", ids.of(probed.source()));
            json.writeStringProperty("to", probed.to());
            AnswerJson.service(json, probed.service());
            objects(json, "attempts", probed.attempts(), attempt -> attempt(json, attempt, ids));
        });
    }

    private static void attempt(JsonGenerator json, Attempt attempt, SpelledIds ids) {
        attempt.address().ifPresent(address -> json.writeStringProperty("address", address.toString()));
        json.writeStringProperty("verdict", attempt.verdict().name());
        json.writeStringProperty("observation", attempt.observation().name());
        json.writeStringProperty("diagnosis", attempt.diagnosis().name());
        json.writeStringProperty("message", attempt.diagnosis().words());
        json.writeNumberProperty("millis", attempt.took().toMillis());
        AnswerJson.blockers(json, attempt.answer().map(Answer::blockers).orElse(List.of()), ids);
    }
}
