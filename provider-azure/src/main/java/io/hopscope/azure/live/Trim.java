/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetVMInner;
import com.azure.resourcemanager.compute.models.OSProfile;
import com.azure.resourcemanager.compute.models.StorageProfile;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkGatewayInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import org.jspecify.annotations.Nullable;

/**
 * Items without what the translation never asks for: of a fleet's machines that is the most, and what answers may hold
 * of passwords and scripts goes with it. Machines keep their tags, by which they can be picked.
 */
final class Trim {
    private Trim() {}

    static VirtualMachineInner machine(VirtualMachineInner item) {
        return item.withOsProfile(system(item.osProfile()))
                .withStorageProfile(disk(item.storageProfile()))
                .withIdentity(null)
                .withPlan(null)
                .withUserData(null)
                .withHardwareProfile(null)
                .withSecurityProfile(null)
                .withDiagnosticsProfile(null)
                .withScheduledEventsProfile(null)
                .withApplicationProfile(null)
                .withAvailabilitySet(null)
                .withProximityPlacementGroup(null)
                .withLicenseType(null);
    }

    static VirtualMachineScaleSetVMInner member(VirtualMachineScaleSetVMInner item) {
        return item.withOsProfile(system(item.osProfile()))
                .withStorageProfile(disk(item.storageProfile()))
                .withUserData(null)
                .withDiagnosticsProfile(null)
                .withSecurityProfile(null);
    }

    /** Only that it exists, and what sort it is: its profile is what its machines say themselves. */
    static VirtualMachineScaleSetInner scaleSet(VirtualMachineScaleSetInner item) {
        item.withTags(null);
        return item.withVirtualMachineProfile(null).withIdentity(null).withPlan(null);
    }

    static NetworkInterfaceInner networkInterface(NetworkInterfaceInner item) {
        item.withTags(null);
        return item;
    }

    static VirtualNetworkInner network(VirtualNetworkInner item) {
        item.withTags(null);
        return item;
    }

    /** Without the settings of its clients, among them the secrets of their RADIUS servers. */
    static VirtualNetworkGatewayInner gateway(VirtualNetworkGatewayInner item) {
        item.withTags(null);
        return item.withVpnClientConfiguration(null);
    }

    /** Whether it is Windows or Linux, and nothing of who may log on. */
    private static @Nullable OSProfile system(@Nullable OSProfile profile) {
        return profile == null
                ? null
                : new OSProfile()
                        .withWindowsConfiguration(profile.windowsConfiguration())
                        .withLinuxConfiguration(profile.linuxConfiguration());
    }

    private static @Nullable StorageProfile disk(@Nullable StorageProfile profile) {
        return profile == null ? null : new StorageProfile().withOsDisk(profile.osDisk());
    }
}
