/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Question;
import java.util.List;

/**
 * A connection that somebody meant to work.
 *
 * @param questions how the engine is asked, of which one that works is enough; the answers hold for all the machines
 * @param machines who does not get what was meant when it does not work: machines, or interfaces without one
 * @param meantBy the resource that says it was meant
 * @param rule its rule, route or entry
 * @param words what was meant, such as {@code tcp/443 from the Internet}
 */
record Intent(List<Question> questions, List<ResourceId> machines, ResourceId meantBy, String rule, String words) {
    Intent {
        questions = List.copyOf(questions);
        machines = List.copyOf(machines);
    }

    Intent(Question question, List<ResourceId> machines, ResourceId meantBy, String rule, String words) {
        this(List.of(question), machines, meantBy, rule, words);
    }
}
