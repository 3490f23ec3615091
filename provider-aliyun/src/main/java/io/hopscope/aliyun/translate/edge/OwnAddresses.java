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

/** Which addresses of interfaces have an elastic address of their own. */
final class OwnAddresses {
    private record Place(String nic, IpAddress inside) {}

    private final Map<Place, IpAddress> byPlace = new HashMap<>();

    OwnAddresses(AliyunAnswers all, Nics nics) {
        all.each(Operation.ELASTIC_ADDRESSES).stream()
                .filter(address -> address.folded("Status").equals("inuse"))
                .forEach(address -> ElasticTarget.of(address, all, nics)
                        .ifPresent(target -> address.address("IpAddress")
                                .ifPresent(
                                        ip -> byPlace.put(new Place(target.nic().id(), target.inside()), ip))));
    }

    Optional<IpAddress> of(Nic nic, IpAddress inside) {
        return Optional.ofNullable(byPlace.get(new Place(nic.id(), inside)));
    }
}
