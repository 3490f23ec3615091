/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.optional;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.audit.Failure;
import io.hopscope.audit.Judgement;
import io.hopscope.audit.Pair;
import io.hopscope.audit.Selected;
import io.hopscope.audit.Stated;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How a file of expectations fares, as members of the report of an audit; docs/audit.md says what each means. */
final class JudgementJson {
    private JudgementJson() {}

    static void judgements(JsonGenerator json, List<Judgement> judgements, SpelledIds ids) {
        if (!judgements.isEmpty()) {
            objects(json, "intents", judgements, judgement -> judgement(json, judgement, ids));
        }
    }

    private static void judgement(JsonGenerator json, Judgement judgement, SpelledIds ids) {
        Stated stated = judgement.stated();
        optional(json, "name", stated.name());
        optional(json, "why", stated.why());
        texts(json, "from", stated.from());
        texts(json, "to", stated.to());
        texts(json, "ports", stated.services().stream().map(Object::toString).toList());
        json.writeStringProperty("expected", stated.wanted().name());
        json.writeStringProperty("outcome", judgement.outcome().name());
        json.writeObjectPropertyStart("pairs");
        json.writeNumberProperty("met", judgement.met());
        json.writeNumberProperty("unmet", judgement.unmet());
        json.writeNumberProperty("undecided", judgement.undecided());
        json.writeEndObject();
        objects(json, "failures", judgement.failures(), failure -> failure(json, failure, ids));
    }

    private static void failure(JsonGenerator json, Failure failure, SpelledIds ids) {
        json.writeStringProperty("outcome", failure.outcome().name());
        failure.blocker().ifPresent(blocker -> {
            json.writeStringProperty("code", blocker.code().name());
            json.writeStringProperty("resource", ids.of(blocker.subject()));
            optional(json, "rule", blocker.rule());
            json.writeStringProperty("message", blocker.message());
        });
        failure.leak().ifPresent(leak -> {
            json.writeStringProperty("code", FindingCode.UNEXPECTED_ACCESS.name());
            json.writeStringProperty("resource", ids.of(leak.subject()));
            optional(json, "rule", leak.rule());
            json.writeStringProperty("message", leak.message());
        });
        failure.gap().ifPresent(gap -> json.writeStringProperty("gap", gap.message()));
        objects(json, "pairs", failure.pairs(), pair -> pair(json, pair, ids));
    }

    private static void pair(JsonGenerator json, Pair pair, SpelledIds ids) {
        texts(json, "from", ends(pair.from(), ids));
        texts(json, "to", ends(pair.to(), ids));
        json.writeStringProperty("port", pair.service().toString());
        json.writeStringProperty("verdict", pair.answer().verdict().name());
        json.writeNumberProperty("size", pair.size());
    }

    private static List<String> ends(Selected selected, SpelledIds ids) {
        return selected.machines().isEmpty()
                ? List.of(selected.text())
                : selected.machines().stream().map(ids::of).toList();
    }
}
