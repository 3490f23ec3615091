/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.Item;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The addresses of interfaces, both families, and prefixes delegated to them. Stateless. */
final class NicAddresses {
    private NicAddresses() {}

    /** As the list of interfaces tells them. */
    static List<InterfaceAddress> of(Item nic) {
        List<InterfaceAddress> addresses = new ArrayList<>();
        List<Item> sets = nic.list("PrivateIpSets", "PrivateIpSet");
        for (Item set : sets) {
            set.address("PrivateIpAddress")
                    .ifPresent(address -> addresses.add(single(
                            address,
                            set.flag("Primary").orElse(sets.size() == 1)
                                    || set.text("PrivateIpAddress").equals(nic.text("PrivateIpAddress")))));
        }
        if (addresses.isEmpty()) {
            nic.address("PrivateIpAddress").ifPresent(address -> addresses.add(single(address, true)));
        }
        addresses.sort(Comparator.comparing(address -> !address.primary()));
        List<Item> six = nic.list("Ipv6Sets", "Ipv6Set");
        for (int index = 0; index < six.size(); index++) {
            boolean first = index == 0;
            six.get(index).address("Ipv6Address").ifPresent(address -> addresses.add(single(address, first)));
        }
        for (Item set : nic.list("Ipv4PrefixSets", "Ipv4PrefixSet")) {
            set.prefix("Ipv4Prefix").ifPresent(prefix -> addresses.add(new InterfaceAddress(prefix, false)));
        }
        for (Item set : nic.list("Ipv6PrefixSets", "Ipv6PrefixSet")) {
            set.prefix("Ipv6Prefix").ifPresent(prefix -> addresses.add(new InterfaceAddress(prefix, false)));
        }
        return List.copyOf(addresses);
    }

    /** As the list of instances tells them. */
    static List<InterfaceAddress> ofInstance(Item nic, Optional<Item> place) {
        List<InterfaceAddress> addresses = new ArrayList<>(of(nic));
        if (addresses.isEmpty()) {
            nic.address("PrimaryIpAddress").ifPresent(address -> addresses.add(single(address, true)));
        }
        if (addresses.isEmpty()) {
            place.map(attributes -> attributes.texts("PrivateIpAddress", "IpAddress")).orElse(List.of()).stream()
                    .flatMap(text -> IpAddress.tryParse(text).stream())
                    .forEach(address -> addresses.add(single(address, addresses.isEmpty())));
        }
        return List.copyOf(addresses);
    }

    private static InterfaceAddress single(IpAddress address, boolean primary) {
        return new InterfaceAddress(Prefix.host(address), primary);
    }
}
