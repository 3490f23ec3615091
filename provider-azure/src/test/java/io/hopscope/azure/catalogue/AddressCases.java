/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.asked;
import static io.hopscope.azure.catalogue.CatalogueCase.audited;

import java.util.List;

/** Cases of the catalogue. */
final class AddressCases {
    private AddressCases() {}

    static List<CatalogueCase> all() {
        return List.of(
                asked(
                        "AZ-10",
                        "",
                        "192.0.2.9 to mate tcp/443",
                        "NO_PUBLIC_ADDRESS mate-nic",
                        "az network public-ip create"),
                asked(
                        "AZ-11",
                        "pip idle-pip 203.0.113.77",
                        "192.0.2.9 to mate tcp/443",
                        "NO_PUBLIC_ADDRESS mate-nic",
                        "--public-ip-address"),
                audited("AZ-11", "pip idle-pip 203.0.113.77", "PUBLIC_ADDRESS_UNUSED idle-pip"),
                asked("AZ-12", "pip web-pip - Basic", "192.0.2.9 to web tcp/443", "NO_PUBLIC_ADDRESS web-nic", "-"),
                asked(
                        "AZ-13",
                        """
                        subnet quay/bare 10.20.9.0/24
                        pip bare-pip 203.0.113.40
                        vm bare in quay/bare at 10.20.9.4 pip bare-pip
                        """,
                        "192.0.2.9 to bare tcp/443",
                        "DOOR_CLOSED bare-nic",
                        "az network nic update -n bare-nic --network-security-group bare-nic-nsg"),
                audited("AZ-14", "set web-pip sku.name Basic", "KIND_RETIRED web-pip"),
                audited("AZ-15", """
                        pip two-pip 203.0.113.41
                        nic two in quay/front at 10.20.1.8 of web pip two-pip
                        set two properties.primary false
                        """, "GUEST_SETUP_NEEDED two"),
                asked("AZ-15", """
                        pip two-pip 203.0.113.41
                        nic two in quay/front at 10.20.1.8 of web pip two-pip
                        set two properties.primary false
                        """, "192.0.2.9 to 203.0.113.41 tcp/443", "UNKNOWN for", "-"),
                audited("AZ-16", """
                        vm duo in quay/front at 10.20.1.8,10.20.1.9
                        pip duo-pip 203.0.113.42
                        ip duo-nic 1 pip duo-pip
                        """, "GUEST_SETUP_NEEDED duo-nic"),
                asked(
                        "AZ-17",
                        "nic spare in quay/back at 10.20.2.9",
                        "db to spare tcp/22",
                        "INTERFACE_DETACHED spare",
                        "-"),
                asked("AZ-18", "", "2001:db8::9 to web tcp/443", "NO_ADDRESS_OF_FAMILY web-nic", "-"),
                asked(
                        "AZ-18",
                        """
                        vnet quay6 10.26.0.0/16,fd00:26::/48
                        subnet quay6/s 10.26.1.0/24,fd00:26:0:1::/64
                        nsg six-nsg
                        rule six-nsg four in 100 allow tcp/443 from 0.0.0.0/0
                        vm a in quay6/s at 10.26.1.4,fd00:26:0:1::4 nsg six-nsg
                        vm b in quay6/s at 10.26.1.5,fd00:26:0:1::5
                        rule six-nsg no in 200 deny any
                        """,
                        "b to a tcp/443 family 6",
                        "SECURITY_GROUP_INGRESS six-nsg no",
                        "az network nsg rule create --nsg-name six-nsg"));
    }
}
