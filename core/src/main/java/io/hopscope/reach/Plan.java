/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Account;
import io.hopscope.reach.walk.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * How a question is evaluated: parts that are walked, or an answer that needs no walk.
 *
 * @param parts scenarios with the boxes that they range over
 * @param settled the answer, when nothing has to be walked
 */
record Plan(List<Part> parts, Optional<Account> settled) {
    record Part(Scenario scenario, Box box) {}

    static Plan of(List<Part> parts) {
        return new Plan(List.copyOf(parts), Optional.empty());
    }

    static Plan settled(Account account) {
        return new Plan(List.of(), Optional.of(account));
    }
}
