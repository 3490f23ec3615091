/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.optional;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.audit.Loss;
import io.hopscope.audit.LossReport;
import io.hopscope.audit.LostConnection;
import io.hopscope.audit.MeantBy;
import io.hopscope.audit.SinglePoint;
import io.hopscope.cli.query.Outlook;
import io.hopscope.model.fact.ResourceId;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What losses would do, as members of the report of an audit; docs/audit.md says what each means. */
final class LossJson {
    private LossJson() {}

    static void outlook(JsonGenerator json, Outlook outlook, SpelledIds ids) {
        outlook.without().ifPresent(report -> {
            json.writeObjectPropertyStart("whatIf");
            without(json, report, ids);
            json.writeEndObject();
        });
        outlook.singlePoints()
                .ifPresent(points -> objects(json, "singlePoints", points, point -> point(json, point, ids)));
    }

    private static void without(JsonGenerator json, LossReport report, SpelledIds ids) {
        texts(
                json,
                "without",
                report.losses().stream().map(loss -> of(loss, ids)).toList());
        json.writeNumberProperty("working", report.working());
        json.writeNumberProperty("remaining", report.remaining());
        report.severity().ifPresent(severity -> json.writeStringProperty("severity", severity.name()));
        texts(json, "cutOff", all(report.cutOff(), ids));
        objects(json, "lost", report.lost(), lost -> lost(json, lost, ids));
    }

    private static void point(JsonGenerator json, SinglePoint point, SpelledIds ids) {
        json.writeStringProperty("loss", of(point.loss(), ids));
        json.writeStringProperty(
                "kind",
                point.loss() instanceof Loss.OfResource one ? one.id().kind().name() : "ZONE");
        texts(json, "cutOff", all(point.cutOff(), ids));
        objects(json, "lost", point.lost(), lost -> lost(json, lost, ids));
    }

    private static void lost(JsonGenerator json, LostConnection lost, SpelledIds ids) {
        json.writeStringProperty("connection", lost.connection());
        meantBy(json, lost.meantBy(), ids);
        json.writeStringProperty("before", lost.before().name());
        json.writeStringProperty("verdict", lost.verdict().name());
        texts(json, "affected", all(lost.affected(), ids));
        AnswerJson.blockers(json, lost.blockers(), ids);
    }

    /** The resource with its rule, or the expectation. */
    static void meantBy(JsonGenerator json, MeantBy meantBy, SpelledIds ids) {
        if (meantBy instanceof MeantBy.Configuration by) {
            json.writeStringProperty("meantBy", ids.of(by.resource()));
            optional(json, "rule", by.rule());
        } else {
            json.writeStringProperty("expectation", meantBy.said());
        }
    }

    private static String of(Loss loss, SpelledIds ids) {
        return loss instanceof Loss.OfResource one ? ids.of(one.id()) : loss.toString();
    }

    private static List<String> all(List<ResourceId> resources, SpelledIds ids) {
        return resources.stream().map(ids::of).toList();
    }
}
