/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import java.util.List;
import java.util.Optional;

/**
 * An interface as answers tell it: by its own list, or by that of instances.
 *
 * @param id its id
 * @param instance the instance it is attached to, or what else holds it; empty for none
 * @param vpc its VPC
 * @param vSwitch its vSwitch
 * @param primary whether it is the first one of its instance
 * @param addresses its addresses, primary ones first
 * @param groups its security groups; empty when the answer does not tell them
 * @param item where it is told
 */
public record Nic(
        String id,
        String instance,
        String vpc,
        String vSwitch,
        boolean primary,
        List<InterfaceAddress> addresses,
        Optional<List<String>> groups,
        Item item) {
    /** Its identity. */
    public ResourceId resource() {
        return AliyunId.of(ResourceKind.INTERFACE, id);
    }

    /** Its first IPv4 address. */
    public Optional<IpAddress> firstAddress() {
        return addresses.stream()
                .filter(address -> address.prefix().family() == IpFamily.V4)
                .map(address -> address.prefix().address())
                .findFirst();
    }

    /** Whether it has an address. */
    public boolean owns(IpAddress address) {
        return addresses.stream().anyMatch(own -> own.prefix().contains(address));
    }

    /** Whether it is told by the list of interfaces, which tells everything. */
    public boolean isListed() {
        return item.cursor().has("NetworkInterfaceId") && item.cursor().has("VpcId");
    }
}
