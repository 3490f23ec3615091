/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * Public addresses as resources: elastic ones, and those that instances have until they are stopped. See
 * https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeEipAddresses.
 */
public final class PublicAddresses {
    private final AliyunAnswers all;
    private final Nics nics;
    private final AddressStates states;

    private PublicAddresses(AliyunAnswers all) {
        this.all = all;
        this.nics = new Nics(all);
        this.states = new AddressStates(all);
    }

    /** Adds all of them. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        PublicAddresses addresses = new PublicAddresses(all);
        all.each(Operation.ELASTIC_ADDRESSES)
                .forEach(item -> item.address("IpAddress").ifPresent(ip -> into.add(addresses.elastic(item, ip))));
        all.each(Operation.INSTANCES)
                .forEach(instance -> instance.texts("PublicIpAddress", "IpAddress").stream()
                        .flatMap(text -> IpAddress.tryParse(text).stream())
                        .forEach(ip -> into.add(addresses.assigned(instance, ip))));
    }

    private PublicAddress elastic(Item item, IpAddress ip) {
        ResourceId id = AliyunId.of(ResourceKind.PUBLIC_ADDRESS, item.text("AllocationId"));
        Optional<String> frozen = item.flag("ServiceManaged").orElse(false)
                ? Optional.of("managed by a cloud service")
                : Optional.empty();
        return new PublicAddress(
                item.identity(id, item.text("Name"), frozen),
                ip,
                boundTo(item, new Subject(item.scope(), id)),
                Fact.known(states.of(item)),
                false);
    }

    private PublicAddress assigned(Item instance, IpAddress ip) {
        ResourceId id = AliyunId.of(ResourceKind.PUBLIC_ADDRESS, ip.toString());
        return new PublicAddress(
                instance.identity(id, "", Optional.of("belongs to " + instance.text("InstanceId"))),
                ip,
                Fact.known(nics.primary(instance.text("InstanceId")).map(Nic::resource)),
                Fact.known(states.of(ip)),
                true);
    }

    private Fact<Optional<ResourceId>> boundTo(Item item, Subject subject) {
        String holder = item.text("InstanceId");
        return switch (item.folded("InstanceType")) {
            case "" -> holder.isEmpty() ? Fact.known(Optional.empty()) : unknown(item, subject);
            case "ecsinstance", "networkinterface", "havip" ->
                Fact.known(ElasticTarget.of(item, all, nics)
                        .map(target -> target.nic().resource()));
            case "nat" -> bound(ResourceKind.NAT_GATEWAY, holder);
            case "slbinstance" -> bound(ResourceKind.LOAD_BALANCER, holder);
            default -> unknown(item, subject);
        };
    }

    private static Fact<Optional<ResourceId>> bound(ResourceKind kind, String holder) {
        return Fact.known(Optional.of(AliyunId.of(kind, holder)));
    }

    private static Fact<Optional<ResourceId>> unknown(Item item, Subject subject) {
        return Fact.unknown(subject.unrecognised("InstanceType", item.text("InstanceType")));
    }
}
