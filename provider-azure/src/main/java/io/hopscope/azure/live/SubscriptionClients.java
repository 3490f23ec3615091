/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.fluent.ComputeManagementClient;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;

/**
 * The SDK's clients of one subscription.
 *
 * @param subscription its id
 * @param compute machines
 * @param network all else
 * @param raw what the SDK's models cannot read
 */
record SubscriptionClients(
        String subscription, ComputeManagementClient compute, NetworkManagementClient network, EffectiveGroups raw) {}
