/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.asked;
import static io.hopscope.azure.catalogue.CatalogueCase.audited;

import java.util.List;

/** Cases of the catalogue. */
final class ExitCases {
    private ExitCases() {}

    static List<CatalogueCase> all() {
        return List.of(
                asked(
                        "AZ-70",
                        "subnet quay/back 10.20.2.0/24 nsg back-nsg default-outbound false",
                        "db to 192.0.2.9 tcp/443",
                        "NO_PUBLIC_ADDRESS db-nic",
                        "az network nat gateway create -n back-nat"),
                asked(
                        "AZ-71",
                        """
                        nat empty
                        subnet quay/back 10.20.2.0/24 nsg back-nsg nat empty
                        """,
                        "db to 192.0.2.9 tcp/443",
                        "NAT_NO_ADDRESS empty",
                        "az network nat gateway update -n empty --public-ip-addresses empty-pip"),
                asked(
                        "AZ-72",
                        """
                        subnet quay/back 10.20.2.0/24 nsg back-nsg default-outbound false
                        pip np 203.0.113.50
                        nat full np
                        """,
                        "db to 192.0.2.9 tcp/443",
                        "NO_PUBLIC_ADDRESS db-nic",
                        "--vnet-name quay -n back --nat-gateway /"),
                asked("AZ-73", """
                        subnet quay/back 10.20.2.0/24 nsg back-nsg
                        pip lb-pip 203.0.113.20
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps db-nic
                        lb-rule front-lb http tcp/80 8080 pool apps no-snat
                        """, "db to 192.0.2.9 tcp/443", "NO_PUBLIC_ADDRESS db-nic", "az network"),
                asked("AZ-74", """
                        pip np 203.0.113.50
                        nat full np
                        subnet quay/back 10.20.2.0/24 nsg back-nsg nat full
                        """, "db to 192.0.2.9 icmp", "NAT_REFUSES full", "-"),
                audited("AZ-75", "", "EXIT_BORROWED quay"),
                asked("AZ-76", """
                        table back-rt
                        route back-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        subnet quay/nva 10.20.7.0/24 default-outbound false
                        """, "db to 192.0.2.9 tcp/443", "NO_PUBLIC_ADDRESS nva", "-"));
    }
}
