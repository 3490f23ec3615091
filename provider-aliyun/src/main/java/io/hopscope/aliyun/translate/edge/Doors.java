/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.InternetModes;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * IPv4 addresses of machines: assigned ones and elastic ones, each one to one. The list of elastic addresses tells
 * most; interfaces and instances name theirs too. See https://help.aliyun.com/en/ecs/user-guide/public-ip-address.
 */
public final class Doors {
    private static final int OWN = 0;

    private final AliyunAnswers all;
    private final SnapshotBuilder into;
    private final Nics nics;
    private final AddressStates states;
    private final PublicSides sides;
    private final Set<IpAddress> done = new HashSet<>();

    private Doors(AliyunAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.nics = new Nics(all);
        this.states = new AddressStates(all);
        this.sides = new PublicSides(new InternetModes(all));
    }

    /** Adds the doors of all machines, and says of which it is not known whether they have one. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Doors doors = new Doors(all, into);
        all.each(Operation.ELASTIC_ADDRESSES).forEach(doors::elastic);
        all.each(Operation.INSTANCES).forEach(doors::ofInstance);
        doors.nics.all().forEach(doors::ofInterface);
        doors.nics.all().forEach(doors::doubt);
    }

    private void elastic(Item address) {
        Optional<IpAddress> outside = address.address("IpAddress");
        Optional<ElasticTarget> target = ElasticTarget.of(address, all, nics);
        outside.ifPresent(done::add);
        if (outside.isPresent() && target.isPresent()) {
            add(address, outside.get(), target.get(), address.text("Name"), mapped(address));
        }
    }

    /** What is wrong with it whatever else is known; an address that several can have at once is another matter. */
    private Fact<OperationalState> mapped(Item address) {
        Optional<String> trouble = states.trouble(address);
        boolean shared = address.folded("Mode").equals("multi_binded");
        if (trouble.isPresent()) {
            return Fact.known(shared ? OperationalState.down(trouble.get()) : states.troubled(address, trouble.get()));
        }
        Optional<Gap> unrecognised = AddressStates.unrecognised(address);
        if (unrecognised.isPresent()) {
            return Fact.unknown(unrecognised.get());
        }
        return shared
                ? Fact.unknown(new Subject(
                                address.scope(), AliyunId.of(ResourceKind.PUBLIC_ADDRESS, address.text("AllocationId")))
                        .notModelled("How an address in the mode MULTI_BINDED reaches its interface is not modelled"))
                : Fact.known(states.of(address));
    }

    private void ofInstance(Item instance) {
        Optional<Nic> nic = nics.primary(instance.text("InstanceId"));
        for (String text : instance.texts("PublicIpAddress", "IpAddress")) {
            IpAddress.tryParse(text).ifPresent(outside -> told(instance, outside, nic, Optional.empty()));
        }
        Optional<Item> elastic = instance.object("EipAddress");
        elastic.flatMap(eip -> eip.address("IpAddress")).ifPresent(outside -> told(instance, outside, nic, elastic));
    }

    private void ofInterface(Nic nic) {
        for (Item set : nic.item().list("PrivateIpSets", "PrivateIpSet")) {
            Optional<Item> elastic = set.object("AssociatedPublicIp");
            Optional<IpAddress> outside = elastic.flatMap(ip -> ip.address("PublicIpAddress"));
            Optional<IpAddress> inside = set.address("PrivateIpAddress");
            if (outside.isPresent() && inside.isPresent() && done.add(outside.get())) {
                ElasticTarget target = new ElasticTarget(nic, inside.get());
                add(nic.item(), outside.get(), target, "", state(nic, outside.get(), elastic));
            }
        }
        Optional<Item> elastic = nic.item().object("AssociatedPublicIp");
        elastic.flatMap(ip -> ip.address("PublicIpAddress"))
                .ifPresent(outside -> told(nic.item(), outside, Optional.of(nic), elastic));
    }

    private void told(Item by, IpAddress outside, Optional<Nic> nic, Optional<Item> elastic) {
        Optional<IpAddress> inside = nic.flatMap(Nic::firstAddress);
        if (nic.isPresent() && inside.isPresent() && done.add(outside)) {
            add(by, outside, new ElasticTarget(nic.get(), inside.get()), "", state(nic.get(), outside, elastic));
        }
    }

    /** Whether an elastic address is locked stands in its own list alone. */
    private Fact<OperationalState> state(Nic nic, IpAddress outside, Optional<Item> elastic) {
        Optional<Gap> unread = elastic.filter(
                        address -> !address.text("AllocationId").isEmpty())
                .flatMap(address -> unread(nic));
        return unread.<Fact<OperationalState>>map(Fact::unknown).orElseGet(() -> Fact.known(states.of(outside)));
    }

    private void add(Item by, IpAddress outside, ElasticTarget target, String name, Fact<OperationalState> state) {
        String vpc = target.nic().vpc();
        ResourceId id = AliyunId.of(ResourceKind.DOOR, outside.toString());
        into.add(new Door(
                by.identity(id, name),
                outside,
                Optional.empty(),
                target.nic().resource(),
                target.inside(),
                Optional.of(sides.gateway(vpc)),
                OWN,
                sides.carries(vpc, state),
                false,
                false,
                sides.reply(vpc)));
    }

    /** Where neither list nor interface tell of elastic addresses, nobody knows whether there is one. */
    private void doubt(Nic nic) {
        Optional<Gap> unread = unread(nic);
        boolean told =
                nic.isListed() && nic.item().by().list(Operation.INSTANCES).isComplete();
        if (unread.isPresent() && !told) {
            into.gap(door(nic, unread.get()));
        }
        nic.item().by().list(Operation.NAT_GATEWAYS).gap().ifPresent(gap -> into.gap(door(nic, gap)));
    }

    /** Elastic addresses are asked for by their holders, where not all are. */
    private static Optional<Gap> unread(Nic nic) {
        RegionAnswers by = nic.item().by();
        boolean asked = by.askedFor(Operation.ELASTIC_ADDRESSES)
                .map(holders -> holders.contains(nic.resource()))
                .orElse(true);
        return asked
                ? by.list(Operation.ELASTIC_ADDRESSES).gap()
                : Optional.of(Operation.ELASTIC_ADDRESSES.notRead(by.scope(), ""));
    }

    private static Gap door(Nic nic, Gap gap) {
        GapReason reason = gap.reason();
        return new Gap(
                nic.item().scope(),
                ResourceKind.DOOR,
                nic.id(),
                reason,
                gap.vendorCode(),
                gap.message(),
                gap.settledBy());
    }
}
