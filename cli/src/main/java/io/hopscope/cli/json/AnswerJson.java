/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.optional;

import io.hopscope.cli.query.Answered;
import io.hopscope.cli.query.QueryId;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Deviation;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Hop;
import io.hopscope.reach.trace.Note;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to one question. {@code port} is a number, a range as {@code "8000-8100"}, {@code "echo"} for ICMP, or
 * {@code null} for a protocol that has none. Confined to one thread.
 */
public final class AnswerJson {
    private final JsonOutput out;
    private @Nullable Snapshot last;
    private @Nullable SpelledIds ids;

    /** Writes to an output. */
    public AnswerJson(JsonOutput out) {
        this.out = out;
    }

    /** Writes one answer. */
    public void write(Answered answered) {
        out.line(json -> members(json, answered, ids(answered.snapshot())));
    }

    /** Many answers in a row are about one snapshot. */
    @SuppressWarnings("ReferenceEquality") // equal snapshots may be told apart here, at no cost but time
    private SpelledIds ids(Snapshot snapshot) {
        SpelledIds known = ids;
        if (known == null || last != snapshot) {
            known = new SpelledIds(snapshot);
            ids = known;
            last = snapshot;
        }
        return known;
    }

    private static void members(JsonGenerator json, Answered answered, SpelledIds ids) {
        Answer answer = answered.answer();
        json.writeNumberProperty("schema", 1);
        answered.id().ifPresent(id -> id(json, id));
        json.writeStringProperty("asOf", answered.snapshot().asOf().toString());
        json.writeStringProperty("verdict", answer.verdict().name());
        json.writeStringProperty("confidence", answer.confidence().name());
        json.writeStringProperty("from", answered.query().from());
        json.writeStringProperty("to", answered.query().to());
        service(json, answered.query().service());
        objects(json, "forward", answer.forward(), hop -> hop(json, hop, ids));
        objects(json, "reply", answer.reply(), hop -> hop(json, hop, ids));
        blockers(json, answer.blockers(), ids);
        objects(json, "exceptions", answer.exceptions(), deviation -> deviation(json, deviation, ids));
        gaps(json, answer.gaps(), ids);
        objects(json, "notes", answer.notes(), note -> note(json, note));
        FixJson.fixes(json, answered.fixes(), answered.snapshot());
    }

    static void id(JsonGenerator json, QueryId id) {
        json.writeName("id");
        if (id.isNumber()) {
            json.writeNumber(id.text());
        } else {
            json.writeString(id.text());
        }
    }

    static void service(JsonGenerator json, Service service) {
        json.writeStringProperty(
                "protocol", service.protocol().map(Protocol::name).orElse("any"));
        boolean hasPorts = service.protocol().map(Protocol::hasPorts).orElse(true);
        PortRange ports = service.ports();
        if (hasPorts && ports.size() == 1) {
            json.writeNumberProperty("port", ports.first());
        } else if (hasPorts) {
            json.writeStringProperty("port", ports.toString());
        } else if (service.protocol().map(Protocol::isIcmp).orElse(false)) {
            json.writeStringProperty("port", "echo");
        } else {
            json.writeNullProperty("port");
        }
    }

    private static void hop(JsonGenerator json, Hop hop, SpelledIds ids) {
        json.writeStringProperty("kind", hop.kind().name());
        json.writeStringProperty("resource", ids.of(hop.resource()));
        json.writeStringProperty("decision", hop.decision().name());
        optional(json, "rule", hop.rule());
        json.writeStringProperty("message", hop.message());
    }

    static void blockers(JsonGenerator json, List<Blocker> blockers, SpelledIds ids) {
        objects(json, "blockers", blockers, blocker -> {
            json.writeStringProperty("code", blocker.code().name());
            json.writeStringProperty("resource", ids.of(blocker.subject()));
            optional(json, "rule", blocker.rule());
            json.writeStringProperty("message", blocker.message());
        });
    }

    private static void deviation(JsonGenerator json, Deviation deviation, SpelledIds ids) {
        text(json, "from", deviation.from());
        text(json, "to", deviation.to());
        text(json, "ports", deviation.ports());
        text(json, "clientPorts", deviation.clientPorts());
        json.writeStringProperty("verdict", deviation.verdict().name());
        blockers(json, deviation.blockers(), ids);
    }

    private static void text(JsonGenerator json, String name, Optional<?> value) {
        value.ifPresent(v -> json.writeStringProperty(name, v.toString()));
    }

    static void gaps(JsonGenerator json, List<Gap> gaps, SpelledIds ids) {
        objects(json, "gaps", gaps, gap -> {
            json.writeStringProperty("scope", gap.scope().toString());
            json.writeStringProperty("kind", gap.kind().name());
            optional(json, "resource", ids.of(gap.resource()));
            json.writeStringProperty("reason", gap.reason().name());
            json.writeStringProperty("message", gap.message());
            json.writeStringProperty("settledBy", gap.settledBy());
        });
    }

    private static void note(JsonGenerator json, Note note) {
        json.writeStringProperty("code", note.code().name());
        json.writeStringProperty("message", note.message());
        optional(json, "assumption", note.assumption());
    }
}
