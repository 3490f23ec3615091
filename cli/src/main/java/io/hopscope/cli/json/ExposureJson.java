/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.optional;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.cli.query.Exposed;
import io.hopscope.exposure.Exposure;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import tools.jackson.core.JsonGenerator;

/** Who can reach what; docs/exposure.md says what each field means. Confined to one thread. */
public final class ExposureJson {
    private final JsonOutput out;

    /** Writes to an output. */
    public ExposureJson(JsonOutput out) {
        this.out = out;
    }

    /** Writes all exposures as one document. */
    public void write(Exposed exposed) {
        out.line(json -> members(json, exposed));
    }

    private static void members(JsonGenerator json, Exposed exposed) {
        Snapshot snapshot = exposed.engine().snapshot();
        SpelledIds ids = new SpelledIds(snapshot);
        json.writeNumberProperty("schema", 1);
        json.writeStringProperty("asOf", snapshot.asOf().toString());
        objects(json, "exposures", exposed.exposures(), exposure -> exposure(json, exposure, snapshot, ids));
    }

    private static void exposure(JsonGenerator json, Exposure exposure, Snapshot snapshot, SpelledIds ids) {
        json.writeStringProperty("subject", ids.of(exposure.subject()));
        json.writeStringProperty("kind", exposure.subject().kind().name());
        optional(
                json,
                "name",
                snapshot.resource(exposure.subject()).map(Resource::name).orElse(""));
        objects(json, "accesses", exposure.accesses(), access -> {
            FlowJson.origin(json, access.origin(), access.family(), ids);
            FlowJson.flows(json, access.openings(), access.origin());
        });
        texts(json, "balancers", exposure.balancers().stream().map(ids::of).toList());
        AnswerJson.gaps(json, exposure.gaps(), ids);
    }
}
