/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.Told;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where nobody can say that an interface has no public address: when neither the addresses nor what interfaces say of
 * theirs were read, or when one is named that no list holds.
 */
final class AddressDoubts {
    private final TencentAnswers all;
    private final Set<IpAddress> listed;

    AddressDoubts(TencentAnswers all, Set<IpAddress> listed) {
        this.all = all;
        this.listed = listed;
    }

    void state(SnapshotBuilder into) {
        for (RegionAnswers by : all.regions()) {
            Stream.of(addresses(by), unlistedGateways(by))
                    .flatMap(Optional::stream)
                    .forEach(gap -> into.gap(about(gap, "")));
            by.list(Calls.DNAT_RULES)
                    .gap()
                    .ifPresent(gap -> by.list(Calls.NAT_GATEWAYS)
                            .items()
                            .forEach(nat -> into.gap(about(gap, nat.text("NatGatewayId")))));
        }
        all.each(Calls.INTERFACES).forEach(told -> check(told, into));
        hiddenVirtual()
                .ifPresent(gap -> all.each(Calls.INTERFACES)
                        .forEach(nic -> into.gap(new Gap(
                                nic.scope(),
                                ResourceKind.PUBLIC_ADDRESS,
                                nic.text("NetworkInterfaceId"),
                                gap.reason(),
                                gap.vendorCode(),
                                gap.message(),
                                gap.settledBy()))));
    }

    /** A public address of a virtual one that was not read may lead to any machine. */
    private Optional<Gap> hiddenVirtual() {
        return all.each(Calls.ADDRESSES).stream()
                .filter(told -> told.text("InstanceId").startsWith("havip-"))
                .filter(told -> all.find(Calls.HAVIPS, told.text("InstanceId")).isEmpty())
                .flatMap(told -> told.by().list(Calls.HAVIPS).gap().stream())
                .findFirst();
    }

    private static Optional<Gap> addresses(RegionAnswers by) {
        boolean told = by.list(Calls.INTERFACES).isComplete()
                && !by.list(Calls.INTERFACES).items().isEmpty();
        return told ? Optional.empty() : by.list(Calls.ADDRESSES).gap();
    }

    /** Gateways that nobody listed may forward ports. */
    private static Optional<Gap> unlistedGateways(RegionAnswers by) {
        return by.list(Calls.NAT_GATEWAYS)
                .gap()
                .flatMap(unlisted -> by.list(Calls.DNAT_RULES).gap());
    }

    private void check(Told told, SnapshotBuilder into) {
        Item nic = told.item();
        boolean unlisted = nic.list("PrivateIpAddressSet").stream()
                .flatMap(one -> one.address("PublicIpAddress").stream())
                .anyMatch(outside -> !listed.contains(outside));
        if (unlisted) {
            doubt(told, Calls.ADDRESSES, into);
        } else if (!nic.list("Ipv6AddressSet").isEmpty() && !saysV6(told)) {
            doubt(told, Calls.IPV6_ADDRESSES, into);
        }
    }

    /**
     * Whether the list of public IPv6 addresses was read, or the machine, which tells those of its primary interface.
     */
    private boolean saysV6(Told nic) {
        boolean machine = nic.item().isTrue("Primary")
                && nic.item()
                        .object("Attachment")
                        .flatMap(attachment -> all.find(Calls.INSTANCES, attachment.text("InstanceId")))
                        .isPresent();
        return machine || nic.by().list(Calls.IPV6_ADDRESSES).isComplete();
    }

    private static void doubt(Told nic, Call call, SnapshotBuilder into) {
        into.gap(about(call.notRead(nic.scope(), ""), nic.text("NetworkInterfaceId")));
    }

    private static Gap about(Gap gap, String resource) {
        return new Gap(
                gap.scope(),
                ResourceKind.DOOR,
                resource,
                gap.reason(),
                gap.vendorCode(),
                gap.message(),
                gap.settledBy());
    }
}
