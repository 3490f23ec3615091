/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import io.hopscope.exposure.Access;
import io.hopscope.exposure.Certainty;
import io.hopscope.exposure.Opening;
import io.hopscope.net.AddressRange;
import io.hopscope.net.FlowBox;
import io.hopscope.net.FlowSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.net.ProtocolRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether lines say exactly the flows, and whether two of them could be one. Stateless. */
final class Tidiness {
    private Tidiness() {}

    static List<String> complaints(Access access) {
        List<String> complaints = new ArrayList<>();
        for (Certainty certainty : Certainty.values()) {
            List<Opening> lines = access.openings().stream()
                    .filter(line -> line.certainty() == certainty)
                    .toList();
            FlowSet meant = certainty == Certainty.CERTAIN ? access.certain() : access.possible();
            FlowSet told = FlowSet.ofBoxes(
                    lines.stream().flatMap(line -> boxes(line, access)).toList());
            if (!told.equals(meant)) {
                complaints.add(lines + " is not " + meant);
            }
            for (int i = 0; i < lines.size(); i++) {
                Opening one = lines.get(i);
                lines.subList(i + 1, lines.size()).stream()
                        .filter(other -> couldBeOne(one, other))
                        .forEach(other -> complaints.add(one + " and " + other + " could be one"));
            }
        }
        return complaints;
    }

    /** Two lines that differ in one field alone, or of which one holds the other. */
    private static boolean couldBeOne(Opening one, Opening other) {
        List<Object> mine = List.of(one.protocols(), one.ports(), one.clientPorts(), one.sources());
        List<Object> theirs = List.of(other.protocols(), other.ports(), other.clientPorts(), other.sources());
        int alike = 0;
        for (int field = 0; field < mine.size(); field++) {
            alike += mine.get(field).equals(theirs.get(field)) ? 1 : 0;
        }
        return alike >= mine.size() - 1;
    }

    private static Stream<FlowBox> boxes(Opening line, Access access) {
        AddressRange anybody = AddressRange.of(Prefix.any(access.family()));
        List<FlowBox> boxes = new ArrayList<>();
        for (ProtocolRange protocols : line.protocols()) {
            for (AddressRange source : line.sources().ranges()) {
                for (PortRange client : line.clientPorts().ranges()) {
                    line.ports()
                            .ranges()
                            .forEach(ports -> boxes.add(new FlowBox(protocols, source, client, anybody, ports)));
                }
            }
        }
        return boxes.stream();
    }
}
