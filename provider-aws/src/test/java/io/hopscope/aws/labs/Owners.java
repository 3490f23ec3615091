/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.labs;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.reach.Engine;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who has an address: the machine or balancer, else the interface.
 *
 * @param names ids by addresses, private and public ones
 * @param machines whether somebody of an address is a machine, by address
 */
record Owners(Map<String, String> names, Map<String, Boolean> machines) {
    static Owners of(Engine engine) {
        Owners owners = new Owners(new HashMap<>(), new HashMap<>());
        engine.snapshot()
                .all(NetworkInterface.class)
                .forEach(nic -> addresses(engine, nic).forEach(address -> owners.add(engine, nic, address)));
        return owners;
    }

    private void add(Engine engine, NetworkInterface nic, String address) {
        ResourceId machine =
                nic.attachment().value().flatMap(Attachment::instance).orElse(nic.id());
        ResourceId owner = engine.estate()
                .balancerAt(nic.id())
                .map(balancer -> balancer.id())
                .orElse(machine);
        names.put(address, owner.value());
        boolean isPrivate = nic.addresses().stream()
                .anyMatch(own -> own.prefix().first().toString().equals(address));
        machines.put(address, isPrivate && owner.equals(machine) && !machine.equals(nic.id()));
    }

    private static Stream<String> addresses(Engine engine, NetworkInterface nic) {
        return Stream.concat(
                nic.addresses().stream().map(address -> address.prefix().first().toString()),
                engine.estate().doorsTo(nic.id()).stream()
                        .map(door -> door.outside().toString()));
    }

    /** Whether an address opens connections: one outside, or a machine's private one. */
    boolean canSend(String address) {
        return machines.getOrDefault(address, true);
    }

    /** Whether an address is nobody's here. */
    boolean isOutside(String address) {
        return !names.containsKey(address);
    }

    /** Whether two addresses, or an address and an id, mean the same. */
    boolean same(String one, String other) {
        return names.getOrDefault(one, one).equals(names.getOrDefault(other, other));
    }
}
