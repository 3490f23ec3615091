/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import io.hopscope.azure.semantics.fixture.AzureEstate;

/** Estates in which everything that is meant to work works. */
final class Estates {
    /** A machine with a public address, one behind it, both guarded by subnet and interface. */
    static final AzureEstate ONE_VNET = AzureEstate.of("""
            nsg front-nsg
            rule front-nsg web-in in 100 allow tcp/80,443 from Internet
            rule front-nsg ssh-in in 110 allow tcp/22 from 198.51.100.0/24
            nsg web-nsg
            rule web-nsg web-in in 100 allow tcp/80,443
            rule web-nsg ssh-in in 110 allow tcp/22 from 198.51.100.0/24
            nsg back-nsg
            vnet quay 10.20.0.0/16
            subnet quay/front 10.20.1.0/24 nsg front-nsg
            subnet quay/back 10.20.2.0/24 nsg back-nsg
            pip web-pip 203.0.113.10
            vm web in quay/front at 10.20.1.4 nsg web-nsg pip web-pip
            vm mate in quay/front at 10.20.1.5
            vm db in quay/back at 10.20.2.4
            """);

    /** Two networks that are peered. */
    static final AzureEstate PEERED = ONE_VNET.and("""
            vnet yard 10.30.0.0/16
            subnet yard/main 10.30.1.0/24
            vm crane in yard/main at 10.30.1.4
            peer quay yard
            peer yard quay
            """);

    /** Machines behind a public load balancer. */
    static final AzureEstate BALANCED = ONE_VNET.and("""
            pip lb-pip 203.0.113.20
            nsg back-in
            rule back-in app-in in 100 allow tcp/8080 from Internet
            subnet quay/pool 10.20.3.0/24 nsg back-in
            vm app-1 in quay/pool at 10.20.3.4
            vm app-2 in quay/pool at 10.20.3.5
            lb front-lb Standard pip lb-pip
            pool front-lb apps app-1-nic,app-2-nic
            probe front-lb alive 8080
            lb-rule front-lb http tcp/80 8080 pool apps probe alive
            """);

    private Estates() {}
}
