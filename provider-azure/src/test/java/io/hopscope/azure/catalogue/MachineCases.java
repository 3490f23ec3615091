/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static io.hopscope.azure.catalogue.CatalogueCase.asked;
import static io.hopscope.azure.catalogue.CatalogueCase.audited;

import java.util.List;

/** Cases of the catalogue. */
final class MachineCases {
    private MachineCases() {}

    static List<CatalogueCase> all() {
        return List.of(
                asked(
                        "AZ-01",
                        "set web properties.instanceView.statuses[1].code PowerState/deallocated",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING web",
                        "az vm start -n web"),
                asked(
                        "AZ-02",
                        "set web properties.instanceView.statuses[1].code PowerState/stopped",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING web",
                        "az vm start -n web"),
                asked(
                        "AZ-03",
                        "set web properties.instanceView.statuses[1].code PowerState/deallocating",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING web",
                        "none"),
                asked(
                        "AZ-03",
                        "set web properties.instanceView.statuses[1].code PowerState/starting",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING web",
                        "none"),
                audited("AZ-04", "set web properties.provisioningState Failed", "OPERATION_FAILED web"),
                audited("AZ-04", "set web-nic properties.provisioningState Failed", "OPERATION_FAILED web-nic"),
                audited("AZ-05", "agent web ProvisioningState/Unavailable", "GUEST_SILENT web"),
                asked(
                        "AZ-06",
                        "set web properties.instanceView.statuses[1].code Note/none",
                        "192.0.2.9 to web tcp/443",
                        "UNKNOWN for INSTANCE web NOT_READ",
                        "-"));
    }
}
