/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.net.IpAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which interface has an elastic address of its own. */
final class OwnAddresses {
    private final Map<String, IpAddress> byNic = new HashMap<>();

    OwnAddresses(AliyunAnswers all, Nics nics) {
        all.each(Operation.ELASTIC_ADDRESSES).stream()
                .filter(address -> address.folded("Status").equals("inuse"))
                .forEach(address -> ElasticTarget.of(address, all, nics)
                        .ifPresent(target -> address.address("IpAddress")
                                .ifPresent(ip -> byNic.put(target.nic().id(), ip))));
    }

    Optional<IpAddress> of(Nic nic) {
        return Optional.ofNullable(byNic.get(nic.id()));
    }
}
