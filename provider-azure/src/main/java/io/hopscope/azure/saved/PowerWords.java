/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import io.hopscope.azure.answers.Word;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code az vm list -d} adds to a machine, its power state as text, in the form of the API. */
final class PowerWords {
    private static final String TEXT = "powerState";
    private static final String VIEW = "instanceView";

    private PowerWords() {}

    static JsonCursor asStatus(JsonCursor item) {
        boolean told = item.find(TEXT)
                .filter(text -> text.value() instanceof Json.Text)
                .isPresent();
        if (!told || item.has(VIEW) || item.has("properties") || !(item.value() instanceof Json.Obj object)) {
            return item;
        }
        String word = Word.folded(item.text(TEXT)).replaceFirst("^vm ", "");
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        Json status = new Json.Obj(Map.of("code", new Json.Text("PowerState/" + word)));
        members.put(VIEW, new Json.Obj(Map.of("statuses", new Json.Arr(List.of(status)))));
        return JsonCursor.root(item.origin().file(), new Json.Obj(members));
    }
}
