/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.net.IpAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which interface holds which floating address now. Stateless. */
final class HolderAddresses {
    private HolderAddresses() {}

    /** Floating addresses by the interface that holds them. */
    static Map<String, IpAddress> of(AliyunAnswers all, Nics nics) {
        Map<String, IpAddress> held = new HashMap<>();
        all.each(Operation.VIRTUAL_ADDRESSES)
                .forEach(item -> item.address("IpAddress")
                        .ifPresent(address -> holder(item, nics).ifPresent(nic -> held.put(nic.id(), address))));
        return held;
    }

    /** The interface that claims a floating address. */
    static Optional<Nic> holder(Item item, Nics nics) {
        String master = item.text("MasterInstanceId");
        return nics.find(master).or(() -> nics.primary(master));
    }
}
