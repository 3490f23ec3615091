/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * Which address of which interface an elastic address stands for. On an instance it is the first one of the first
 * interface; on a floating address that of whoever holds it. See
 * https://api.alibabacloud.com/document/Vpc/2016-04-28/AssociateEipAddress.
 *
 * @param nic the interface
 * @param inside its address
 */
record ElasticTarget(Nic nic, IpAddress inside) {
    /** The target of an elastic address, where it is a machine that is known. */
    static Optional<ElasticTarget> of(Item address, AliyunAnswers all, Nics nics) {
        String holder = address.text("InstanceId");
        return switch (address.folded("InstanceType")) {
            case "ecsinstance" -> nics.primary(holder).flatMap(nic -> first(nic, Optional.empty()));
            case "networkinterface" ->
                nics.find(holder).flatMap(nic -> first(nic, address.address("PrivateIpAddress")));
            case "havip" -> all.find(Operation.VIRTUAL_ADDRESSES, holder).flatMap(item -> floating(item, nics));
            default -> Optional.empty();
        };
    }

    private static Optional<ElasticTarget> first(Nic nic, Optional<IpAddress> told) {
        return told.filter(nic::owns).or(nic::firstAddress).map(inside -> new ElasticTarget(nic, inside));
    }

    private static Optional<ElasticTarget> floating(Item item, Nics nics) {
        Optional<IpAddress> inside = item.address("IpAddress");
        return inside.flatMap(
                address -> nics.owner(item.text("VpcId"), address).map(nic -> new ElasticTarget(nic, address)));
    }
}
