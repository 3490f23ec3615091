/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.asked;

import java.util.List;

/** Cases of the catalogue. */
final class BalancerCases {
    private BalancerCases() {}

    static List<CatalogueCase> all() {
        return List.of(
                asked("AZ-60", """
                        pip lb-pip 203.0.113.20
                        nsg back-in
                        rule back-in app in 100 allow tcp/8080 from Internet
                        subnet quay/back 10.20.2.0/24 nsg back-in
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps
                        lb-rule front-lb http tcp/80 8080 pool apps
                        """, "192.0.2.9 to front-lb tcp/80", "NO_TARGETS http", "-"),
                asked("AZ-61", """
                        pip lb-pip 203.0.113.20
                        nsg back-in
                        rule back-in app in 100 allow tcp/8080 from Internet
                        subnet quay/back 10.20.2.0/24 nsg back-in
                        lb front-lb Standard pip lb-pip
                        nat-rule front-lb ssh tcp/50001 22
                        """, "192.0.2.9 to front-lb tcp/50001", "NO_TARGETS ssh", "-"),
                asked("AZ-62", """
                        pip lb-pip 203.0.113.20
                        nsg back-in
                        rule back-in app in 100 allow tcp/8080 from Internet
                        subnet quay/back 10.20.2.0/24 nsg back-in
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps db-nic
                        probe front-lb alive 9090
                        lb-rule front-lb http tcp/80 8080 pool apps probe alive
                        rule back-in no-9090 in 150 deny tcp/9090
                        """, "192.0.2.9 to 203.0.113.20 tcp/80", "TARGET_NOT_USED http", "-"),
                asked("AZ-63", """
                        pip lb-pip 203.0.113.20
                        nsg back-in
                        rule back-in app in 100 allow tcp/8080 from Internet
                        subnet quay/back 10.20.2.0/24 nsg back-in
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps
                        pool-address front-lb apps a 10.20.2.4 state Down
                        lb-rule front-lb http tcp/80 8080 pool apps
                        """, "192.0.2.9 to 203.0.113.20 tcp/80", "TARGET_NOT_USED http", "-"),
                asked("AZ-64", """
                        pip lb-pip 203.0.113.20
                        nsg back-in
                        rule back-in app in 100 allow tcp/8080 from Internet
                        subnet quay/back 10.20.2.0/24 nsg back-in
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps db-nic
                        lb-rule front-lb http tcp/80 8080 pool apps floating
                        """, "192.0.2.9 to 203.0.113.20 tcp/80", "UNKNOWN for", "-"),
                asked(
                        "AZ-65",
                        """
                        pip lb-pip 203.0.113.20
                        nsg back-in
                        rule back-in app in 100 allow tcp/8080 from Internet
                        subnet quay/back 10.20.2.0/24 nsg back-in
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps db-nic
                        lb-rule front-lb http tcp/80 8081 pool apps
                        """,
                        "192.0.2.9 to 203.0.113.20 tcp/80",
                        "SECURITY_GROUP_INGRESS back-in DenyAllInBound",
                        "-"),
                asked("AZ-66", """
                        lb inner Basic in quay/back at 10.20.2.100
                        pool inner apps db-nic
                        lb-rule inner http tcp/80 8080 pool apps
                        vnet yard 10.30.0.0/16
                        subnet yard/main 10.30.1.0/24
                        vm crane in yard/main at 10.30.1.4
                        set yard location australiaeast
                        peer quay yard
                        peer yard quay
                        """, "crane to 10.20.2.100 tcp/80", "FILTER_DENY inner", "-"));
    }
}
