/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import io.hopscope.aws.AwsSaved;
import io.hopscope.aws.SavedSnapshot;
import io.hopscope.aws.render.AwsChangeRenderer;
import io.hopscope.fix.Fix;
import io.hopscope.fix.Fixer;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What README shows of the library; a test holds the two together. */
final class EmbeddingExample {
    private EmbeddingExample() {}

    static void ask(Path folder, PrintStream out) {
        // README begins
        SavedSnapshot saved = AwsSaved.snapshot(List.of(folder), true); // true: these files are all there is
        saved.unread().forEach(file -> out.println("not read: " + file));

        Engine engine = Engine.of(saved.snapshot()); // compile once, ask often, from any thread
        Answer answer = engine.answer(engine.question("internet", "web-1", Service.tcp(443)));

        out.println(answer.verdict()); // REACHABLE, BLOCKED or UNKNOWN
        answer.blockers().forEach(blocker -> out.println(blocker.code() + ": " + blocker.message()));
        answer.gaps().forEach(gap -> out.println(gap.message() + "; settled by " + gap.settledBy()));

        Fixer fixer = new Fixer(engine, List.of(new AwsChangeRenderer()));
        for (Fix fix : fixer.fixes(answer)) { // each proven by asking again on the changed snapshot
            fix.commands().forEach(out::println);
        }
        // README ends
    }
}
