/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Resource Manager is.
 *
 * @param address its address, https unless it is on this machine
 */
record Endpoint(URI address) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException when a token would travel in the clear, or when it is no address of a host
     */
    Endpoint {
        if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("an endpoint is an https address of a host");
        }
        if (!address.getScheme().equalsIgnoreCase("https") && !isLocal(address)) {
            throw new IllegalArgumentException("a token is sent over https alone, except to this machine");
        }
    }

    /** Whether the SDK's own policy takes it, which wants https. */
    boolean isSecure() {
        return address.getScheme().equalsIgnoreCase("https");
    }

    /** Whether a link leads to the same host by the same scheme and port; one without a host does. */
    boolean owns(@Nullable String link) {
        try {
            return link == null || origin(address.resolve(new URI(link))).equals(origin(address));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<String> origin(URI address) {
        if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
            return Optional.empty();
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? HTTPS : HTTP;
        int port = address.getPort() < 0 ? standard : address.getPort();
        return Optional.of(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port);
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
