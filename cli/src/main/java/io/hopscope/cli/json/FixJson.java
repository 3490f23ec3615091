/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.fix.ChangeText;
import io.hopscope.fix.DeltaLine;
import io.hopscope.fix.Fix;
import io.hopscope.model.Snapshot;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Fixes; each change is a sentence. Stateless. */
final class FixJson {
    private FixJson() {}

    static void fixes(JsonGenerator json, List<Fix> fixes, Snapshot snapshot) {
        objects(json, "fixes", fixes, fix -> {
            texts(
                    json,
                    "changes",
                    fix.changes().stream()
                            .map(change -> ChangeText.of(change, snapshot))
                            .toList());
            texts(json, "commands", fix.commands());
            texts(json, "terraform", fix.terraform());
            objects(json, "opens", fix.opens(), line -> line(json, line));
            if (!fix.closes().isEmpty()) {
                objects(json, "closes", fix.closes(), line -> line(json, line));
            }
        });
    }

    private static void line(JsonGenerator json, DeltaLine line) {
        json.writeStringProperty("from", line.from());
        json.writeStringProperty("to", line.to());
        json.writeStringProperty("protocol", line.protocol());
        json.writeStringProperty("ports", line.ports());
    }
}
