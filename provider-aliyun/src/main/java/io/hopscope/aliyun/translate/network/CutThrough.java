/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.Prefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Interfaces with an elastic address in cut-through mode: they have that address themselves, and their private one
 * works no more. See https://www.alibabacloud.com/help/en/eip/user-guide/cut-through-mode.
 */
final class CutThrough {
    private final Map<String, List<InterfaceAddress>> byNic = new HashMap<>();

    CutThrough(AliyunAnswers all) {
        all.each(Operation.ELASTIC_ADDRESSES).stream()
                .filter(address -> address.folded("Mode").equals("binded"))
                .filter(address -> address.folded("Status").equals("inuse"))
                .forEach(this::read);
    }

    private void read(Item address) {
        address.address("IpAddress")
                .ifPresent(ip ->
                        byNic.put(address.text("InstanceId"), List.of(new InterfaceAddress(Prefix.host(ip), true))));
    }

    /** The addresses that such an interface has; empty for any other interface. */
    Optional<List<InterfaceAddress>> addresses(String nic) {
        return Optional.ofNullable(byNic.get(nic));
    }
}
