/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.asked;
import static io.hopscope.azure.catalogue.CatalogueCase.audited;

import java.util.List;

/** Cases of the catalogue. */
final class RuleCases {
    private RuleCases() {}

    static List<CatalogueCase> all() {
        return List.of(
                asked(
                        "AZ-20",
                        "drop-rule front-nsg web-in",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS front-nsg DenyAllInBound",
                        "az network nsg rule create --nsg-name front-nsg"),
                asked(
                        "AZ-21",
                        "drop-rule web-nsg web-in",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS web-nsg DenyAllInBound",
                        "az network nsg rule create --nsg-name web-nsg"),
                asked(
                        "AZ-22",
                        "rule web-nsg early in 150 deny tcp/443",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS web-nsg early",
                        "az network nsg rule"),
                asked(
                        "AZ-23",
                        """
                        drop-rule web-nsg web-in
                        rule web-nsg in in 100 allow tcp/443 to 203.0.113.10
                        """,
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS web-nsg DenyAllInBound",
                        "az network nsg rule create"),
                asked(
                        "AZ-24",
                        """
                        pip lb-pip 203.0.113.20
                        nsg back-in
                        rule back-in front-port in 100 allow tcp/80
                        subnet quay/back 10.20.2.0/24 nsg back-in
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps db-nic
                        lb-rule front-lb http tcp/80 8080 pool apps
                        """,
                        "192.0.2.9 to 203.0.113.20 tcp/80",
                        "SECURITY_GROUP_INGRESS back-in DenyAllInBound",
                        "--destination-port-ranges 8080"),
                asked(
                        "AZ-25",
                        """
                        drop-rule web-nsg web-in
                        rule web-nsg in in 200 allow tcp/443 sports 443
                        """,
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS web-nsg DenyAllInBound",
                        "az network nsg rule create"),
                asked(
                        "AZ-26",
                        """
                        drop-rule web-nsg web-in
                        rule web-nsg in in 100 allow udp/443
                        """,
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS web-nsg DenyAllInBound",
                        "--protocol Tcp"),
                asked(
                        "AZ-27",
                        """
                        asg stores
                        drop-rule back-nsg x
                        rule back-nsg stores in 100 allow tcp/5432 to asg:stores
                        rule back-nsg rest in 200 deny any
                        vm other in quay/back at 10.20.2.9 asg stores
                        """,
                        "web to db tcp/5432",
                        "SECURITY_GROUP_INGRESS back-nsg rest",
                        "--application-security-groups"),
                asked(
                        "AZ-28",
                        """
                        drop-rule web-nsg web-in
                        rule web-nsg in in 100 allow tcp/443 from 198.51.100.1
                        """,
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS web-nsg DenyAllInBound",
                        "az network nsg rule create"),
                asked(
                        "AZ-29",
                        "rule web-nsg stay out 150 deny tcp/5432",
                        "web to db tcp/5432",
                        "SECURITY_GROUP_EGRESS web-nsg stay",
                        "--direction Outbound"),
                asked(
                        "AZ-30",
                        "rule front-nsg no in 110 deny any",
                        "web to mate tcp/22",
                        "SECURITY_GROUP_INGRESS front-nsg no",
                        "az network nsg rule"),
                asked("AZ-31", """
                        pip lb-pip 203.0.113.20
                        lb front-lb Standard pip lb-pip
                        pool front-lb apps db-nic
                        probe front-lb alive 8080
                        lb-rule front-lb http tcp/80 8080 pool apps probe alive
                        rule back-nsg in in 100 allow tcp/8080 from Internet
                        rule back-nsg no-probe in 150 deny any from AzureLoadBalancer
                        """, "192.0.2.9 to 203.0.113.20 tcp/80", "TARGET_NOT_USED http", "-"),
                asked(
                        "AZ-32",
                        "rule web-nsg MicrosoftDefenderForCloud-JITRule in 150 deny tcp/22",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS web-nsg MicrosoftDefenderForCloud-JITRule",
                        "-"),
                asked(
                        "AZ-33",
                        "admin quay no-web in 10 Deny Tcp/443",
                        "192.0.2.9 to web tcp/443",
                        "FILTER_DENY adminrules/inbound no-web",
                        "-"),
                audited("AZ-34", """
                        table back-rt
                        route back-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        rule back-nsg no-vnet in 150 deny any from VirtualNetwork
                        """, "NAME_WIDENED back"),
                asked("AZ-34", """
                        table back-rt
                        route back-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                        rule back-nsg no-vnet in 150 deny any from VirtualNetwork
                        rule back-nsg all in 160 allow any
                        pip db-pip 203.0.113.43
                        ip db-nic 0 pip db-pip
                        """, "192.0.2.9 to db tcp/443", "RETURN_PATH_DIFFERS back-rt all", "-"),
                audited("AZ-35", """
                        table front-rt
                        route front-rt all 0.0.0.0/0 10.20.7.4
                        subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                        """, "NAME_WIDENED front"));
    }
}
