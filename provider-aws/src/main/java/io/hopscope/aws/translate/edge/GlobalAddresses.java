/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.translate.network.PrivateRanges;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.Optional;

/**
 * Which IPv6 addresses the Internet can reach. A range with the attribute {@code private} is never advertised
 * (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetIpv6CidrBlockAssociation.html), and an interface
 * with {@code denyAllIgwTraffic} takes none from Internet gateways
 * (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html).
 */
final class GlobalAddresses {
    /** Global unicast, RFC 4291 section 2.4 with RFC 3587. */
    private static final Prefix GLOBAL_UNICAST = Prefix.parse("2000::/3");

    private final AwsAnswers all;

    GlobalAddresses(AwsAnswers all) {
        this.all = all;
    }

    boolean isGlobal(IpAddress address) {
        return GLOBAL_UNICAST.contains(address);
    }

    /** Why the Internet cannot reach an address of an interface, apart from routes and filters. */
    Optional<String> closedBecause(Nic nic, IpAddress address) {
        if (nic.deniesInternet()) {
            return Optional.of("denyAllIgwTraffic");
        }
        return all.subnet(nic.subnet()).map(Told::item).stream()
                .flatMap(PrivateRanges::of)
                .filter(range -> range.contains(address))
                .findFirst()
                .map(range -> "the range " + range + " is private");
    }
}
