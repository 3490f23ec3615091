/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.labs;

import io.hopscope.fix.DeltaLine;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of what a fix opens, read as its user would: who dials a public address comes from the Internet.
 *
 * @param line the line
 * @param owners who has which address
 */
record ToldLine(DeltaLine line, Owners owners) {
    boolean covers(Packets.Packet packet) {
        boolean byInternet = !packet.to().startsWith("10.");
        return means(line.from(), packet.from(), byInternet)
                && means(line.to(), packet.to(), byInternet)
                && takes(packet.service());
    }

    private boolean means(String end, String address, boolean byInternet) {
        return Stream.of(end.split(", ")).anyMatch(part -> {
            if (part.startsWith("internet")) {
                return (byInternet || owners.isOutside(address)) && !part.contains(address);
            }
            String single = part.endsWith("/32") ? part.substring(0, part.length() - 3) : part;
            boolean range = part.contains("/") && !part.startsWith("arn:");
            return owners.same(single, address)
                    || (range && AddressRange.parse(part).contains(IpAddress.parse(address)));
        });
    }

    private boolean takes(String service) {
        List<String> parts = List.of(service.split("/"));
        if (line.protocol().equals("any")) {
            return true;
        }
        boolean protocol = List.of(line.protocol().split(",")).contains(parts.get(0));
        boolean anyPort = line.ports().isEmpty() || line.ports().equals("echo");
        return protocol
                && (anyPort
                        || Stream.of(line.ports().split(","))
                                .anyMatch(range -> contains(range, Integer.parseInt(parts.get(1)))));
    }

    private static boolean contains(String range, int port) {
        List<String> ends = List.of(range.split("-"));
        return new PortRange(Integer.parseInt(ends.get(0)), Integer.parseInt(ends.get(ends.size() - 1))).contains(port);
    }
}
