/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import io.hopscope.net.ProtocolRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Protocols and ports in words. Stateless. */
final class ServiceWords {
    private static final int FEW = 4;

    private ServiceWords() {}

    static String of(Opening opening) {
        String client =
                opening.clientPorts().equals(PortSet.all()) ? "" : " by client ports " + ranges(opening.clientPorts());
        return service(opening) + client;
    }

    private static String service(Opening opening) {
        List<ProtocolRange> protocols = opening.protocols();
        if (!opening.ports().equals(PortSet.all())) {
            return names(protocols) + " " + ranges(opening.ports());
        }
        if (protocols.contains(ProtocolRange.ALL)) {
            return "everything";
        }
        List<ProtocolRange> missing = missing(protocols);
        boolean most = protocols.stream().mapToInt(ServiceWords::size).sum() > 128;
        if (most && missing.size() <= FEW) {
            return "everything but " + names(missing);
        }
        boolean allHavePorts =
                protocols.stream().allMatch(range -> size(range) == 1 && new Protocol(range.first()).hasPorts());
        return allHavePorts ? "every " + names(protocols) + " port" : names(protocols);
    }

    private static String names(List<ProtocolRange> protocols) {
        return protocols.stream().map(ServiceWords::name).collect(Collectors.joining(", "));
    }

    private static String name(ProtocolRange range) {
        if (size(range) > 1) {
            return "protocols " + range;
        }
        Protocol protocol = new Protocol(range.first());
        if (protocol.isIcmp()) {
            return "ping";
        }
        String name = protocol.name();
        return Character.isDigit(name.charAt(0)) ? "protocol " + name : name;
    }

    private static List<ProtocolRange> missing(List<ProtocolRange> protocols) {
        List<ProtocolRange> missing = new ArrayList<>();
        int next = 0;
        for (ProtocolRange range : protocols) {
            if (range.first() > next) {
                missing.add(new ProtocolRange(next, range.first() - 1));
            }
            next = range.last() + 1;
        }
        if (next <= ProtocolRange.ALL.last()) {
            missing.add(new ProtocolRange(next, ProtocolRange.ALL.last()));
        }
        return missing;
    }

    private static int size(ProtocolRange range) {
        return range.last() - range.first() + 1;
    }

    private static String ranges(PortSet ports) {
        return ports.ranges().stream().map(PortRange::toString).collect(Collectors.joining(", "));
    }
}
