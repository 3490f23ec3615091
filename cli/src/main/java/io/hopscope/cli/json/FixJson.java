/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.fix.ChangeText;
import io.hopscope.fix.Fix;
import io.hopscope.fix.Opened;
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
            objects(json, "opens", fix.opens(), opened -> opened(json, opened));
        });
    }

    private static void opened(JsonGenerator json, Opened opened) {
        json.writeStringProperty("from", opened.from());
        json.writeStringProperty("to", opened.to());
        json.writeStringProperty("protocol", opened.protocol());
        json.writeStringProperty("ports", opened.ports());
    }
}
