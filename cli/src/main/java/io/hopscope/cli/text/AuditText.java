/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.audit.Defeated;
import io.hopscope.audit.Evidence;
import io.hopscope.audit.Finding;
import io.hopscope.audit.Report;
import io.hopscope.audit.Severity;
import io.hopscope.audit.Summary;
import io.hopscope.cli.query.Audited;
import io.hopscope.cli.query.Expectation;
import io.hopscope.cli.terminal.Style;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.stream.Collectors;

/** The report of an audit as text, the gravest first. Confined to one thread. */
public final class AuditText {
    private static final int SHOWN_MACHINES = 10;
    private static final int SHOWN_INTENTS = 3;

    private final Style style;
    private final Names names;

    /** Writes with the names of a snapshot. */
    public AuditText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    /** The whole report, every line ended. */
    public String of(Audited audited) {
        Page page = new Page(style);
        summary(page, audited.report().summary());
        List<Expectation> unmet =
                audited.expectations().stream().filter(e -> !e.isMet()).toList();
        page.section("Not as expected", unmet, expectation -> expectation(page, expectation));
        new JudgementText(style, names).append(page, audited.judgements());
        audited.report().findings().stream()
                .filter(finding -> finding.code() != FindingCode.SINGLE_POINT_OF_FAILURE)
                .forEach(finding -> finding(page.line(0, ""), finding, audited.snapshot()));
        if (audited.report().findings().stream().anyMatch(f -> !f.fixes().isEmpty())) {
            page.line(0, "").line(0, "Other fixes, and Terraform: --format json, or hopscope why.");
        }
        if (audited.report().findings().size() > Report.MOST_FIXED) {
            page.line(0, "Fixes were looked for in the first " + Report.MOST_FIXED + " findings alone.");
        }
        new LossText(style, names).append(page, audited.outlook());
        new GapText(style, names).append(page, audited.report().gaps());
        return page.toString();
    }

    private void summary(Page page, Summary summary) {
        int findings =
                summary.findings().values().stream().mapToInt(Integer::intValue).sum();
        page.line(
                0,
                style.bold(counted(findings, "finding")) + " on " + counted(summary.machines(), "machine") + ": "
                        + severities(summary));
        page.line(
                0,
                "Of " + counted(summary.intents(), "connection") + " that somebody meant to work, "
                        + summary.reachable() + (summary.reachable() == 1 ? " works, " : " work, ")
                        + summary.defeated() + (summary.defeated() == 1 ? " is defeated, and " : " are defeated, and ")
                        + summary.inconclusive() + " cannot be judged.");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String severities(Summary summary) {
        return List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO).stream()
                .map(severity -> summary.findings().getOrDefault(severity, 0) + " " + Words.of(severity))
                .collect(Collectors.joining(", "));
    }

    private void expectation(Page page, Expectation expectation) {
        String from = style.name(expectation.answered().query().from());
        String to = style.name(expectation.answered().query().to());
        String service = style.line(expectation.answered().query().service().toString());
        page.line(
                1,
                style.cross() + " " + from + " " + style.arrow() + " " + to + "  " + service + ": "
                        + expectation.verdict() + ", expected " + expectation.expected());
        expectation.answered().answer().blockers().forEach(blocker -> page.line(2, names.in(blocker.message())));
    }

    private void finding(Page page, Finding finding, Snapshot snapshot) {
        page.line(
                0,
                severity(finding.severity()) + "  " + style.bold(finding.code().title()) + ": "
                        + names.of(finding.subject()) + doubt(finding) + " [" + finding.code() + "]");
        page.line(1, names.in(finding.message()));
        page.line(1, affected(finding.affected()));
        defeats(page, finding);
        finding.evidence().stream()
                .filter(evidence -> !isSaid(evidence, finding.message()))
                .forEach(evidence -> page.line(1, evidence(evidence)));
        String nothingElse = letsThrough(finding) ? FixText.CLOSES_NOTHING : FixText.OPENS_NOTHING;
        finding.fixes().stream()
                .limit(1)
                .forEach(fix -> new FixText(style, names).brief(page, fix, snapshot, nothingElse));
    }

    private static boolean letsThrough(Finding finding) {
        return finding.code() == FindingCode.UNEXPECTED_ACCESS;
    }

    /** The sentence says the first. */
    private void defeats(Page page, Finding finding) {
        List<Defeated> others = finding.defeats().stream().skip(1).toList();
        if (!others.isEmpty()) {
            String shown = others.stream()
                    .limit(SHOWN_INTENTS)
                    .map(other -> names.in(other.connection()) + " (" + names.brief(other.meantBy()) + ")")
                    .collect(Collectors.joining(", "));
            int more = others.size() - SHOWN_INTENTS;
            String does = letsThrough(finding) ? "also lets through " : "also stops ";
            page.line(1, does + shown + (more > 0 ? " and " + more + " more" : ""));
        }
    }

    private String severity(Severity severity) {
        String word = style.bold(severity.name());
        return severity.compareTo(Severity.HIGH) >= 0 ? style.bad(word) : style.unsure(word);
    }

    private static String doubt(Finding finding) {
        return finding.confidence() == Confidence.PROBABLE ? " (probable)" : "";
    }

    private String affected(List<ResourceId> affected) {
        if (affected.isEmpty()) {
            return "affects no machine";
        }
        String shown = affected.stream().limit(SHOWN_MACHINES).map(names::brief).collect(Collectors.joining(", "));
        int more = affected.size() - SHOWN_MACHINES;
        return "affects " + affected.size() + ": " + shown + (more > 0 ? " and " + more + " more" : "");
    }

    /** The sentence itself says what was meant, and by whom. */
    private static boolean isSaid(Evidence evidence, String message) {
        return evidence.field().equals("means") && message.contains(evidence.value());
    }

    private String evidence(Evidence evidence) {
        String rule = evidence.rule().isEmpty() ? "" : " " + style.line(evidence.rule());
        return "  " + names.of(evidence.resource()) + rule + ": " + style.line(evidence.field()) + " = "
                + names.in(evidence.value());
    }
}
