/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.Dnat;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.Instance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Public ways to a machine, with the port as it is dialled. */
final class Doors {
    private final Fabric fabric;
    private final World world;

    Doors(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    boolean any(Instance machine, Question question) {
        return !of(machine, question).isEmpty();
    }

    /** One of them has to work. */
    Ip one(Instance machine, Question question) {
        List<Ip> all = of(machine, question);
        Dropped.unless(!all.isEmpty(), Reason.NO_PUBLIC_ADDRESS);
        return all.get(fabric.choices.any("door of " + machine.id(), all.size()));
    }

    private List<Ip> of(Instance machine, Question question) {
        List<Eni> own = world.interfacesOf(machine);
        Stream<Ip> bound = world.all(Address.class)
                .filter(address -> fabric.addresses.isTold(address) && isAt(address, own))
                .map(Address::ip);
        Stream<Ip> forwarded = world.all(Dnat.class)
                .filter(rule -> own.stream().anyMatch(eni -> leadsTo(rule, eni)))
                .map(Dnat::publicIp);
        boolean v6 = Ip.isLiteral(question.from()) && Ip.of(question.from()).v6();
        return Stream.concat(bound, forwarded)
                .filter(ip -> ip.v6() == v6)
                .distinct()
                .toList();
    }

    private boolean isAt(Address address, List<Eni> own) {
        Optional<Eni> holder = world.placeOf(address)
                .map(World.Place::eni)
                .or(() -> world.find(HaVip.class, address.target()).flatMap(fabric.router::holder));
        return holder.filter(own::contains).isPresent();
    }

    private boolean leadsTo(Dnat rule, Eni eni) {
        return eni.addresses().contains(rule.privateIp())
                && world.find(Resource.Nat.class, rule.nat())
                        .filter(nat -> nat.vpc().equals(world.vpcOf(eni).id()))
                        .isPresent();
    }

    /** Whether the address is one of the region's. */
    boolean isKnown(Ip to) {
        return fabric.addresses.find(to).isPresent()
                || world.places().anyMatch(place -> place.ip().equals(to))
                || (!world.isUnread(Lists.BALANCERS)
                        && world.all(Balancer.class).anyMatch(one -> one.vip().equals(to)))
                || (!world.isUnread(Lists.HAVIPS)
                        && world.all(HaVip.class).anyMatch(one -> one.ip().equals(to)));
    }
}
