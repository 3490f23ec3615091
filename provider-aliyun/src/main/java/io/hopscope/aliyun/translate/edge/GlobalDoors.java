/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * IPv6 addresses: private until they are given bandwidth towards the Internet. See
 * https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeIpv6Addresses.
 */
public final class GlobalDoors {
    private static final String PRIVATE = "private only, without bandwidth towards the Internet";

    private final SnapshotBuilder into;
    private final Map<IpAddress, Item> addresses = new HashMap<>();
    private final Map<String, Item> gateways = new HashMap<>();

    private GlobalDoors(AliyunAnswers all, SnapshotBuilder into) {
        this.into = into;
        all.each(Operation.IPV6_ADDRESSES)
                .forEach(item -> item.address("Ipv6Address").ifPresent(ip -> addresses.put(ip, item)));
        all.each(Operation.IPV6_GATEWAYS).forEach(item -> gateways.put(item.text("VpcId"), item));
    }

    /** Adds a door for each IPv6 address of a machine. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        GlobalDoors doors = new GlobalDoors(all, into);
        for (Nic nic : new Nics(all).all()) {
            nic.addresses().stream()
                    .map(address -> address.prefix())
                    .filter(prefix -> prefix.family() == IpFamily.V6 && prefix.length() == 128)
                    .forEach(prefix -> doors.add(nic, prefix.address()));
        }
    }

    private void add(Nic nic, IpAddress address) {
        Optional<ResourceId> gateway = Optional.ofNullable(gateways.get(nic.vpc()))
                .map(item -> AliyunId.of(ResourceKind.GATEWAY, item.text("Ipv6GatewayId")));
        into.add(new Door(
                nic.item().identity(AliyunId.of(ResourceKind.DOOR, address.toString()), ""),
                address,
                Optional.empty(),
                nic.resource(),
                address,
                gateway,
                0,
                carries(nic, address),
                false,
                false,
                gateway.<ReplyPath>map(ReplyPath.RoutedTo::new).orElseGet(ReplyPath.Steered::new)));
    }

    private Fact<OperationalState> carries(Nic nic, IpAddress address) {
        Item item = addresses.get(address);
        Listing list = nic.item().by().list(Operation.IPV6_ADDRESSES);
        if (item == null && list.gap().isPresent()) {
            return Fact.unknown(list.gap().get());
        }
        Listing known = nic.item().by().list(Operation.IPV6_GATEWAYS);
        if (!gateways.containsKey(nic.vpc()) && known.gap().isPresent()) {
            return Fact.unknown(known.gap().get());
        }
        return Fact.known(state(nic, address, item));
    }

    private OperationalState state(Nic nic, IpAddress address, @Nullable Item item) {
        if (item == null) {
            return OperationalState.down(PRIVATE);
        }
        Optional<String> trouble = trouble(nic, item);
        if (!isPublic(item)) {
            return trouble.isPresent()
                    ? OperationalState.down(PRIVATE)
                    : OperationalState.starving(PRIVATE, AliyunId.of(ResourceKind.DOOR, address.toString()));
        }
        return trouble.map(OperationalState::down).orElseGet(() -> OperationalState.up("public"));
    }

    /** What keeps an address from carrying anything however much bandwidth it has. */
    private Optional<String> trouble(Nic nic, Item item) {
        Item gateway = gateways.get(nic.vpc());
        if (gateway == null) {
            return Optional.of("its network has no IPv6 gateway");
        }
        if (gateway.folded("BusinessStatus").equals("financiallocked")) {
            return Optional.of("its IPv6 gateway is in arrears (FinancialLocked)");
        }
        return item.object("Ipv6InternetBandwidth")
                .map(bandwidth -> bandwidth.text("BusinessStatus"))
                .filter(business -> !business.isEmpty() && !business.equalsIgnoreCase("Normal"));
    }

    private static boolean isPublic(Item item) {
        long bandwidth = item.object("Ipv6InternetBandwidth")
                .map(object -> object.count("Bandwidth").orElse(0))
                .orElse(0L);
        return item.folded("NetworkType").equals("public") || bandwidth > 0;
    }
}
