/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Gap;
import io.hopscope.reach.trace.Account;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Note;
import io.hopscope.reach.trace.NoteCode;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs a walk once for every way that its choices leave open, and takes the accounts together. */
final class Explorer {
    private final Function<Choices, Account> run;
    private final boolean verdictOnly;

    /**
     * An explorer of the ways of a run.
     *
     * @param verdictOnly whether ways need not be tried that cannot change the verdict any more
     */
    Explorer(Function<Choices, Account> run, boolean verdictOnly) {
        this.run = run;
        this.verdictOnly = verdictOnly;
    }

    Account explore() {
        return explore(List.of());
    }

    /** A run that meets branches has taken the first way of each: the others are tried from the last branch on. */
    private Account explore(List<Integer> script) {
        Choices choices = new Choices(script);
        Account account = run.apply(choices);
        for (int branch = choices.open().size() - 1; branch >= 0; branch--) {
            List<Integer> before = new ArrayList<>(script);
            before.addAll(Collections.nCopies(branch, 0));
            account = together(choices.open().get(branch), before, account);
        }
        return account;
    }

    private Account together(Choices.Branch branch, List<Integer> before, Account first) {
        List<Account> ways = new ArrayList<>(List.of(first));
        for (int way = 1; way < branch.ways() && !(verdictOnly && isSettled(branch, ways)); way++) {
            List<Integer> script = new ArrayList<>(before);
            script.add(way);
            ways.add(explore(script));
        }
        return branch.mustAgree().map(gap -> agreed(ways, gap)).orElseGet(() -> best(ways));
    }

    private static boolean isSettled(Choices.Branch branch, List<Account> ways) {
        Verdict first = ways.get(0).verdict();
        return branch.mustAgree().isPresent()
                ? ways.stream().anyMatch(way -> way.verdict() == Verdict.UNKNOWN || way.verdict() != first)
                : ways.stream().anyMatch(way -> way.verdict() == Verdict.REACHABLE);
    }

    /** One way that works is enough. */
    private static Account best(List<Account> ways) {
        for (Verdict verdict : List.of(Verdict.REACHABLE, Verdict.UNKNOWN)) {
            Optional<Account> found =
                    ways.stream().filter(w -> w.verdict() == verdict).findFirst();
            if (found.isPresent()) {
                return withFailures(found.get(), ways);
            }
        }
        return together(ways.get(0).withBlockers(union(ways)), ways);
    }

    private static Account withFailures(Account good, List<Account> ways) {
        List<Note> notes = new ArrayList<>(good.notes());
        ways.stream()
                .filter(w -> w.verdict() == Verdict.BLOCKED)
                .flatMap(w -> w.blockers().stream().limit(1))
                .map(b -> new Note(NoteCode.OTHER_WAY_FAILS, "another way fails: " + b.message(), ""))
                .forEach(notes::add);
        return together(good.withNotes(List.copyOf(notes)), ways);
    }

    /** Nobody knows which way is taken: only what all of them say is sure. */
    private static Account agreed(List<Account> ways, Gap undecided) {
        Verdict verdict = ways.get(0).verdict();
        if (ways.stream().anyMatch(w -> w.verdict() != verdict)) {
            return disagreed(ways, undecided);
        }
        if (verdict != Verdict.BLOCKED) {
            return together(ways.get(0), ways);
        }
        return together(ways.get(0).withBlockers(sure(ways)), ways);
    }

    /** What every way meets, be it at another resource; without such, what any does, that of the way shown first. */
    private static List<Blocker> sure(List<Account> ways) {
        List<Blocker> first = ways.get(0).blockers();
        List<Blocker> everywhere = first.stream()
                .filter(b -> ways.stream().allMatch(w -> meets(w, b.code())))
                .sorted(Comparator.comparing(b -> ways.stream().allMatch(w -> names(w, b)), Comparator.reverseOrder()))
                .toList();
        return everywhere.isEmpty() ? union(ways) : everywhere;
    }

    private static boolean meets(Account account, FindingCode code) {
        return account.blockers().stream().anyMatch(b -> b.code() == code);
    }

    private static Account disagreed(List<Account> ways, Gap undecided) {
        Account shown = ways.stream()
                .filter(w -> w.verdict() != Verdict.BLOCKED)
                .findFirst()
                .orElse(ways.get(0));
        Set<Gap> gaps = new LinkedHashSet<>();
        gaps.add(undecided);
        ways.forEach(w -> gaps.addAll(w.gaps()));
        return together(
                shown.withVerdict(Verdict.UNKNOWN).withBlockers(List.of()).withGaps(List.copyOf(gaps)), ways);
    }

    private static Account together(Account account, List<Account> ways) {
        List<Assumption> assumptions =
                ways.stream().flatMap(w -> w.assumptions().stream()).distinct().toList();
        return account.withAssumptions(assumptions);
    }

    private static List<Blocker> union(List<Account> ways) {
        List<Blocker> all = new ArrayList<>();
        Stream<Blocker> blockers = ways.stream().flatMap(w -> w.blockers().stream());
        blockers.forEach(b -> {
            if (all.stream().noneMatch(b::isSameAs)) {
                all.add(b);
            }
        });
        return List.copyOf(all);
    }

    private static boolean names(Account account, Blocker blocker) {
        return account.blockers().stream().anyMatch(blocker::isSameAs);
    }
}
