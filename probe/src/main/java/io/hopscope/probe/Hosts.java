/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import io.hopscope.net.IpAddress;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** This host, and addresses as the JDK has them. */
final class Hosts {
    private Hosts() {}

    /** Without the zone of a link-local address. */
    static IpAddress address(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return IpAddress.parse(zone < 0 ? text : text.substring(0, zone));
    }

    /** The addresses of this host. */
    static List<IpAddress> own() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .map(Hosts::address)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}
