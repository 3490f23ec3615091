/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import com.tencentcloudapi.common.profile.HttpProfile;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the API is: a host of each product below a domain, or one address for all. See
 * https://cloud.tencent.com/document/api/213/15692.
 *
 * @param domain what the hosts of the products are below
 * @param single the one address; empty where products have their hosts
 */
record Endpoint(String domain, Optional<URI> single) {
    /** The domain of accounts of the Chinese site. */
    static final String DOMAIN = "tencentcloudapi.com";

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}([.][a-z0-9-]{1,63})+");

    /**
     * Hosts below a domain.
     *
     * @throws IllegalArgumentException when it is no domain
     */
    static Endpoint below(String domain) {
        if (!NAME.matcher(domain).matches()) {
            throw new IllegalArgumentException("a domain is a name such as " + DOMAIN);
        }
        return new Endpoint(domain, Optional.empty());
    }

    /**
     * One address for all calls.
     *
     * @throws IllegalArgumentException when it is no address of a host, or neither https nor on this machine: signed
     *     requests tell what a machine looks like
     */
    static Endpoint at(URI address) {
        if (address.getHost() == null || address.getScheme() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("an endpoint is an https address of a host");
        }
        if (!address.getScheme().equalsIgnoreCase("https") && !isLocal(address)) {
            throw new IllegalArgumentException("calls are sent over https alone, except to this machine");
        }
        return new Endpoint(DOMAIN, Optional.of(address));
    }

    /** Whether a request for a host goes where it should. */
    boolean owns(String scheme, String host) {
        String known = single.map(URI::getHost).orElse(domain);
        boolean there = single.isPresent() ? host.equalsIgnoreCase(bare(known)) : host.endsWith("." + known);
        return there && scheme.equalsIgnoreCase(single.map(URI::getScheme).orElse("https"));
    }

    /** Tells the SDK. */
    void configure(HttpProfile profile) {
        profile.setRootDomain(domain);
        profile.setProtocol(HttpProfile.REQ_HTTPS);
        single.ifPresent(address -> {
            profile.setEndpoint(address.getRawAuthority());
            profile.setProtocol(
                    address.getScheme().equalsIgnoreCase("https") ? HttpProfile.REQ_HTTPS : HttpProfile.REQ_HTTP);
        });
    }

    @Override
    public String toString() {
        return single.map(URI::toString).orElse(domain);
    }

    private static String bare(String host) {
        return host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
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
