/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.query.Answered;
import io.hopscope.cli.terminal.Style;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Party;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Note;
import io.hopscope.reach.trace.Verdict;

/** The answer to one question as text. Confined to one thread. */
public final class AnswerText {
    private final Style style;
    private final Names names;

    /** Writes with the names of a snapshot. */
    public AnswerText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    /** The whole answer, every line ended. */
    public String of(Answered answered) {
        Answer answer = answered.answer();
        Page page = new Page(style);
        page.line(0, headline(answered));
        StandIn.of(answer).ifPresent(address -> page.line(0, "(" + address + " stands for the Internet.)"));
        if (answer.confidence() == Confidence.PROBABLE) {
            page.line(0, style.unsure("PROBABLE") + ": it rests on an assumption, see the notes");
        }
        page.section("What is in the way", answer.blockers(), blocker -> blocker(page, blocker));
        boolean undecided = answer.verdict() == Verdict.UNKNOWN;
        if (undecided) {
            new GapText(style, names).append(page, answer.gaps());
        }
        new PathText(style, names).append(page, answer);
        new ExceptionText(style, names).append(page, answer.exceptions());
        if (!undecided) {
            new GapText(style, names).append(page, answer.gaps());
        }
        page.section("Notes", answer.notes(), note -> note(page, note));
        if (answer.verdict() == Verdict.BLOCKED) {
            new FixText(style, names).append(page, answered);
        }
        return page.toString();
    }

    private String headline(Answered answered) {
        Answer answer = answered.answer();
        String from = party(answer.question().from(), answered.query().from());
        String to = party(answer.question().to(), answered.query().to());
        String service = style.line(answered.query().service().toString());
        return verdict(answer.verdict()) + "  " + style.bold(from + " " + style.arrow() + " " + to + "  " + service);
    }

    private String party(Party party, String asked) {
        if (party instanceof Party.OfInstance of) {
            return names.of(of.id());
        }
        if (party instanceof Party.OfInterface of) {
            return names.of(of.id());
        }
        return party instanceof Party.OfBalancer of ? names.of(of.id()) : style.name(asked);
    }

    private String verdict(Verdict verdict) {
        String word = style.bold(verdict.name());
        return switch (verdict) {
            case REACHABLE -> style.good(word);
            case BLOCKED -> style.bad(word);
            case UNKNOWN -> style.unsure(word);
        };
    }

    private void blocker(Page page, Blocker blocker) {
        page.line(1, style.cross() + " " + style.bold(blocker.code().title()) + ": " + names.of(blocker.subject()));
        page.line(2, names.in(blocker.message()));
        page.line(2, style.line(blocker.code().explanation()) + " [" + blocker.code() + "]");
    }

    private void note(Page page, Note note) {
        page.line(1, style.dash() + " " + names.in(note.message()));
    }
}
