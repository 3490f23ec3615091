/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.net.IpFamily;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import java.util.Optional;

/**
 * Flows that a change might open, to be asked about before and after it.
 *
 * @param from who connects
 * @param to whom
 * @param service to what
 * @param family over which family
 */
record Probe(Crowd from, Crowd to, Service service, IpFamily family) {
    Question question() {
        return new Question(from.party(), to.party(), service, Optional.empty(), Optional.of(family));
    }
}
