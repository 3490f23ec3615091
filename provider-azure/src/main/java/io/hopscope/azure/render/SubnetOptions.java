/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

/** How commands name a subnet. */
final class SubnetOptions {
    private SubnetOptions() {}

    /** A command that changes a subnet. */
    static AzCommand update(Named subnet) {
        return AzCommand.on("network vnet subnet update", subnet)
                .value("--vnet-name", subnet.parent().name())
                .value("-n", subnet.name());
    }
}
