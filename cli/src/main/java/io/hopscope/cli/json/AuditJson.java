/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.optional;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.audit.Evidence;
import io.hopscope.audit.Finding;
import io.hopscope.audit.Severity;
import io.hopscope.audit.Summary;
import io.hopscope.cli.query.Audited;
import io.hopscope.cli.query.Expectation;
import io.hopscope.model.Snapshot;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The report of an audit. Where expectations were stated, a list {@code expectations} follows what an audit always
 * tells; where losses were asked about, {@code whatIf} and {@code singlePoints} come last. Confined to one thread.
 */
public final class AuditJson {
    private final JsonOutput out;

    /** Writes to an output. */
    public AuditJson(JsonOutput out) {
        this.out = out;
    }

    /** Writes one report. */
    public void write(Audited audited) {
        out.line(json -> members(json, audited));
    }

    private static void members(JsonGenerator json, Audited audited) {
        SpelledIds ids = new SpelledIds(audited.snapshot());
        json.writeNumberProperty("schema", 1);
        json.writeStringProperty("asOf", audited.report().asOf().toString());
        summary(json, audited.report().summary());
        objects(json, "findings", audited.report().findings(), f -> finding(json, f, audited.snapshot(), ids));
        AnswerJson.gaps(json, audited.report().gaps(), ids);
        if (!audited.expectations().isEmpty()) {
            objects(json, "expectations", audited.expectations(), e -> expectation(json, e, ids));
        }
        JudgementJson.judgements(json, audited.judgements(), ids);
        LossJson.outlook(json, audited.outlook(), ids);
    }

    private static void summary(JsonGenerator json, Summary summary) {
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("machines", summary.machines());
        json.writeNumberProperty("intents", summary.intents());
        json.writeNumberProperty("reachable", summary.reachable());
        json.writeNumberProperty("defeated", summary.defeated());
        json.writeNumberProperty("inconclusive", summary.inconclusive());
        json.writeObjectPropertyStart("findings");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.name(), summary.findings().getOrDefault(severity, 0));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding, Snapshot snapshot, SpelledIds ids) {
        json.writeStringProperty("code", finding.code().name());
        json.writeStringProperty("severity", finding.severity().name());
        json.writeStringProperty("subject", ids.of(finding.subject()));
        List<String> affected = finding.affected().stream().map(ids::of).toList();
        texts(json, "affected", affected);
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("confidence", finding.confidence().name());
        objects(json, "evidence", finding.evidence(), evidence -> evidence(json, evidence, ids));
        FixJson.fixes(json, finding.fixes(), snapshot);
        objects(json, "defeats", finding.defeats(), defeated -> {
            json.writeStringProperty("connection", defeated.connection());
            LossJson.meantBy(json, defeated.meantBy(), ids);
        });
    }

    private static void evidence(JsonGenerator json, Evidence evidence, SpelledIds ids) {
        json.writeStringProperty("resource", ids.of(evidence.resource()));
        optional(json, "rule", evidence.rule());
        json.writeStringProperty("field", evidence.field());
        json.writeStringProperty("value", evidence.value());
    }

    private static void expectation(JsonGenerator json, Expectation expectation, SpelledIds ids) {
        expectation.answered().id().ifPresent(id -> AnswerJson.id(json, id));
        json.writeStringProperty("from", expectation.answered().query().from());
        json.writeStringProperty("to", expectation.answered().query().to());
        AnswerJson.service(json, expectation.answered().query().service());
        json.writeStringProperty("expected", expectation.expected().name());
        json.writeStringProperty("verdict", expectation.verdict().name());
        AnswerJson.blockers(json, expectation.answered().answer().blockers(), ids);
    }
}
