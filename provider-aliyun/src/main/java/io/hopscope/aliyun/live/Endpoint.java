/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where all calls go instead of the vendor's hosts.
 *
 * @param address its address, https unless it is on this machine
 */
record Endpoint(URI address) {
    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException when credentials would travel in the clear, or when it is no address of a host
     */
    Endpoint {
        if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("an endpoint is an https address of a host");
        }
        if (!address.getScheme().equalsIgnoreCase("https") && !isLocal(address)) {
            throw new IllegalArgumentException("calls are sent over https alone, except to this machine");
        }
    }

    boolean isSecure() {
        return address.getScheme().equalsIgnoreCase("https");
    }

    /** Host and port. */
    String authority() {
        return address.getAuthority();
    }

    private static boolean isLocal(URI address) {
        String host = address.getHost();
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+") || host.equalsIgnoreCase("localhost");
        try {
            return address.getScheme().equalsIgnoreCase("http")
                    && literal
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
