/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import io.hopscope.cli.terminal.Style;
import io.hopscope.exposure.Certainty;
import io.hopscope.exposure.Opening;
import io.hopscope.exposure.Origin;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Engine;
import java.util.Collection;
import java.util.stream.Collectors;

/** Who connects, and to what, in words. Confined to one thread. */
final class FlowText {
    private static final int SHOWN = 8;

    private final Style style;
    private final Names names;

    FlowText(Style style, Names names) {
        this.style = style;
        this.names = names;
    }

    /** {@code the Internet}, {@code every machine of net-1}, {@code members of web in net-1}, {@code web-1}. */
    String origin(Origin origin, IpFamily family) {
        String suffix = family == IpFamily.V6 ? " by IPv6" : "";
        if (!(origin instanceof Origin.Senders senders)) {
            return "the Internet" + suffix;
        }
        String network = names.of(senders.network());
        String who = senders.set()
                .map(set -> set.equals(senders.network())
                        ? "every machine of " + network
                        : set(set) + names.of(set) + " in " + network)
                .orElseGet(() -> machines(senders.machines()));
        return who + suffix;
    }

    /** Names of machines, cut where there are many. */
    String machines(Collection<ResourceId> machines) {
        String shown = machines.stream().limit(SHOWN).map(names::brief).collect(Collectors.joining(", "));
        int more = machines.size() - SHOWN;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    /** {@code tcp 22 from 198.51.100.0/24}; without sources where the origin says who it is. */
    String line(Opening opening, Origin origin, IpFamily family, Engine engine) {
        String from = origin instanceof Origin.Internet
                ? " from " + opening.sources(engine.estate().outside(family))
                : "";
        String line = style.line(opening.service() + from);
        return opening.certainty() == Certainty.POSSIBLE ? style.unsure("? ") + line + " (possibly)" : line;
    }

    private static String set(ResourceId set) {
        return set.kind() == ResourceKind.SUBNET ? "every machine of the subnet " : "members of ";
    }
}
