/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.audited;

import java.util.List;

/** Cases of the catalogue. */
final class EndpointCases {
    private EndpointCases() {}

    static List<CatalogueCase> all() {
        return List.of(audited("AZ-80", """
                        nsg pe-nsg
                        rule pe-nsg no in 100 deny any
                        subnet quay/pe 10.20.8.0/24 nsg pe-nsg
                        endpoint vault in quay/pe at 10.20.8.4
                        """, "FILTER_BYPASSED vault-nic"));
    }
}
