/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import io.hopscope.fix.DeltaLine;
import io.hopscope.fix.Fix;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.AddressRange;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Deviation;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Decision;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Hop;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.Note;
import io.hopscope.reach.trace.NoteCode;
import io.hopscope.reach.trace.Place;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;

/** Answers made up for tests of how answers are written. */
public final class SampleAnswers {
    private static final Place PLACE = place();

    private SampleAnswers() {}

    private static Place place() {
        Engine engine = Engine.of(HarbourEstate.snapshot());
        return engine.answer(engine.question("internet", "crane", Service.tcp(22)))
                .blockers()
                .get(0)
                .place();
    }

    /** REACHABLE, and nothing to tell. */
    public static Answer empty() {
        return new Answer(
                question(),
                Verdict.REACHABLE,
                Confidence.CERTAIN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** BLOCKED, with everything that an answer can tell; the forward hop names a resource of the caller's. */
    public static Answer full(String resource) {
        return new Answer(
                question(),
                Verdict.BLOCKED,
                Confidence.PROBABLE,
                List.of(new Hop(HopKind.SECURITY_GROUP, resource, Decision.DROP, "r1", "forward hop")),
                List.of(new Hop(HopKind.ROUTE, "rtb-1", Decision.UNKNOWN, "", "reply hop")),
                List.of(blocker(FindingCode.NETWORK_ACL_REPLY, "100", "denied")),
                List.of(everyPart(), noPart()),
                gaps(),
                List.of(
                        new Note(NoteCode.ASSUMPTION, "assumed: so", "a-1"),
                        new Note(NoteCode.STAYS_IN_GUEST, "stays", "")));
    }

    /** A fix with all that a fix can tell. */
    public static Fix fix() {
        return new Fix(
                List.of(new Change.StartInstance(machine("i-crane")), new Change.StartInstance(machine("i-light"))),
                List.of("harbourctl start 'i-crane'"),
                List.of("a {", "}"),
                List.of(
                        new DeltaLine("internet", "i-crane", "tcp", "80"),
                        new DeltaLine("i-crane", "internet", "7-9", "")),
                List.of());
    }

    private static ResourceId machine(String id) {
        return new ResourceId("aws", ResourceKind.INSTANCE, id);
    }

    private static Question question() {
        return Question.of(new Party.Internet(), new Party.Internet(), Service.tcp(443));
    }

    private static Deviation everyPart() {
        return new Deviation(
                Optional.of(AddressRange.parse("192.0.2.0/24")),
                Optional.of(AddressRange.parse("198.51.100.7-198.51.100.9")),
                Optional.of(new PortRange(80, 81)),
                Optional.of(PortRange.single(2000)),
                Verdict.REACHABLE,
                List.of());
    }

    private static Deviation noPart() {
        return new Deviation(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Verdict.BLOCKED,
                List.of(blocker(FindingCode.NO_ROUTE, "", "lost")));
    }

    private static List<Gap> gaps() {
        return List.of(
                new Gap(
                        new Scope("aws", "123", "eu-west-9"),
                        ResourceKind.ROUTE_TABLE,
                        "rtb-1",
                        GapReason.DENIED,
                        "UnauthorizedOperation",
                        "not read",
                        "ec2:DescribeRouteTables"),
                new Gap(new Scope("aws", "123", ""), ResourceKind.SUBNET, "", GapReason.NOT_READ, "", "missing", ""));
    }

    private static Blocker blocker(FindingCode code, String rule, String message) {
        return new Blocker(code, new ResourceId("aws", ResourceKind.NETWORK_ACL, "acl-1"), rule, message, PLACE);
    }
}
