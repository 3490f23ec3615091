/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.model.Snapshot;
import io.hopscope.probe.Attempt;
import io.hopscope.reach.Party;
import io.hopscope.reach.Service;
import java.util.List;

/**
 * A probe and what came of it.
 *
 * @param snapshot what it was compared with
 * @param to whom the user named
 * @param service what was dialled
 * @param from where it is taken to run
 * @param attempts an attempt for each address
 */
public record Probed(Snapshot snapshot, String to, Service service, Party from, List<Attempt> attempts) {
    /** Copies the list. */
    public Probed {
        attempts = List.copyOf(attempts);
    }

    /** Where it is taken to run, as users write it. */
    public String source() {
        if (from instanceof Party.Addresses addresses) {
            return addresses.range().toString();
        }
        if (from instanceof Party.OfInstance machine) {
            return machine.id().value();
        }
        if (from instanceof Party.OfInterface nic) {
            return nic.id().value();
        }
        return from instanceof Party.OfBalancer balancer ? balancer.id().value() : "internet";
    }
}
