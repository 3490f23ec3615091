/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Gap;
import io.hopscope.reach.match.Aftermath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one walk tells. A silent journal keeps only what the verdict needs and never asks for words. Confined to one
 * thread.
 */
public final class Journal {
    private final boolean silent;
    private final List<Hop> forward = new ArrayList<>();
    private final List<Hop> reply = new ArrayList<>();
    private final List<Blocker> blockers = new ArrayList<>();
    private final List<Admission> admissions = new ArrayList<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final List<Gap> causes = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private final Set<Assumption> assumptions = new LinkedHashSet<>();
    private boolean onReply;
    private boolean dropped;
    private boolean unsure;

    private Journal(boolean silent) {
        this.silent = silent;
    }

    /** A journal that keeps everything. */
    public static Journal full() {
        return new Journal(false);
    }

    /** A journal that keeps only the verdict. */
    public static Journal silent() {
        return new Journal(true);
    }

    /** From here on hops belong to the reply. */
    public void turnRound() {
        onReply = true;
    }

    /** True while hops belong to the reply. */
    public boolean isOnReply() {
        return onReply;
    }

    /** The packet passes. */
    public void pass(HopKind kind, String resource, String rule, Supplier<String> message) {
        if (!silent) {
            hops().add(new Hop(kind, resource, Decision.PASS, rule, message.get()));
        }
    }

    /** A filter lets the packet through. */
    public void admit(HopKind kind, String resource, Supplier<Admission> admission) {
        if (!silent) {
            Admission made = admission.get();
            hops().add(new Hop(kind, resource, Decision.PASS, made.rule(), made.message()));
            if (!onReply) {
                admissions.add(made);
            }
        }
    }

    private int unjoined() {
        return (int) blockers.stream()
                .takeWhile(blocker -> blocker.code() == FindingCode.PEERING_NOT_TRANSITIVE)
                .count();
    }

    /** The packet is dropped. That networks are not joined comes first: what else is in the way may follow from it. */
    public void drop(HopKind kind, Supplier<Blocker> blocker) {
        dropped = true;
        if (silent) {
            return;
        }
        Blocker made = blocker.get();
        hops().add(new Hop(kind, made.subject().value(), Decision.DROP, made.rule(), made.message()));
        boolean known = blockers.stream().anyMatch(made::isSameAs);
        if (!known && made.code() == FindingCode.PEERING_NOT_TRANSITIVE) {
            blockers.add(unjoined(), made);
        } else if (!known) {
            blockers.add(made);
        }
    }

    /** Nobody knows what happens to the packet here. */
    public void unknown(HopKind kind, String resource, Gap gap) {
        unsure = true;
        if (!silent) {
            hops().add(new Hop(kind, resource, Decision.UNKNOWN, "", gap.message()));
            if (Aftermath.is(gap)) {
                gaps.addAll(causes);
            } else {
                gaps.add(gap);
            }
        }
    }

    /** From here on this is why nobody knows what only follows from something unknown. */
    public void blame(Gap cause) {
        causes.add(cause);
    }

    /** Something worth telling. */
    public void note(NoteCode code, Supplier<String> message) {
        if (!silent) {
            notes.add(new Note(code, message.get(), ""));
        }
    }

    /** An assumption was asked. */
    public void assumed(Assumption assumption) {
        assumptions.add(assumption);
    }

    /** The verdict of this walk. */
    public Verdict verdict() {
        if (dropped) {
            return Verdict.BLOCKED;
        }
        return unsure ? Verdict.UNKNOWN : Verdict.REACHABLE;
    }

    /** All that was told. */
    public Account account() {
        return new Account(
                verdict(),
                List.copyOf(forward),
                List.copyOf(reply),
                List.copyOf(blockers),
                List.copyOf(admissions),
                List.copyOf(gaps),
                List.copyOf(notes),
                List.copyOf(assumptions));
    }

    private List<Hop> hops() {
        return onReply ? reply : forward;
    }
}
