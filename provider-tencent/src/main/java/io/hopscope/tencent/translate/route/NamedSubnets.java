/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.route;

import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Subnets that were not read and that interfaces, machines or virtual addresses name. Which addresses they have is
 * known as far as something in them has one; route tables and network ACLs name them themselves.
 */
final class NamedSubnets {
    /**
     * A subnet.
     *
     * @param told something in it, which names it and its network
     * @param prefixes the addresses that are known to lie in it
     */
    record Named(Told told, List<Prefix> prefixes) {}

    private final Map<String, Named> named = new TreeMap<>();

    NamedSubnets(TencentAnswers all) {
        Stream.of(all.each(Calls.INTERFACES), all.each(Calls.HAVIPS))
                .flatMap(Collection::stream)
                .forEach(told -> add(all, told, addresses(told.item())));
        all.each(Calls.INSTANCES)
                .forEach(machine -> machine.item()
                        .object("VirtualPrivateCloud")
                        .ifPresent(place -> add(all, new Told(place, machine.by()), addresses(machine.item()))));
    }

    Collection<Named> all() {
        return named.values();
    }

    private void add(TencentAnswers all, Told told, List<Prefix> addresses) {
        String id = told.text("SubnetId");
        if (!id.isEmpty() && all.find(Calls.SUBNETS, id).isEmpty()) {
            named.merge(id, new Named(told, addresses), (one, other) -> both(one, other));
        }
    }

    private static Named both(Named one, Named other) {
        List<Prefix> prefixes = new ArrayList<>(one.prefixes());
        other.prefixes().stream().filter(prefix -> !prefixes.contains(prefix)).forEach(prefixes::add);
        return new Named(one.told(), List.copyOf(prefixes));
    }

    private static List<Prefix> addresses(Item item) {
        return Stream.of(
                        item.list("PrivateIpAddressSet").stream().map(one -> one.text("PrivateIpAddress")),
                        item.list("Ipv6AddressSet").stream().map(one -> one.text("Address")),
                        item.texts("PrivateIpAddresses").stream(),
                        item.texts("IPv6Addresses").stream(),
                        Stream.of(item.text("Vip")))
                .flatMap(texts -> texts)
                .map(IpAddress::tryParse)
                .flatMap(Optional::stream)
                .distinct()
                .map(Prefix::host)
                .toList();
    }
}
