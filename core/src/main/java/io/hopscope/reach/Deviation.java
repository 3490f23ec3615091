/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.net.AddressRange;
import io.hopscope.net.PortRange;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A part of the question whose answer differs from the verdict.
 *
 * @param from source addresses concerned; empty when all are
 * @param to destination addresses concerned; empty when all are
 * @param ports destination ports concerned; empty when all are
 * @param clientPorts the client's or a translator's own ports concerned; empty when all are
 * @param verdict the answer for this part
 * @param blockers what blocks it
 */
public record Deviation(
        Optional<AddressRange> from,
        Optional<AddressRange> to,
        Optional<PortRange> ports,
        Optional<PortRange> clientPorts,
        Verdict verdict,
        List<Blocker> blockers) {}
