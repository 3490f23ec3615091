/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
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

    /** An address that several can have at once is another matter. */
    private Fact<OperationalState> mapped(Item address) {
        return address.folded("Mode").equals("multi_binded")
                ? Fact.unknown(new Subject(
                                address.scope(), AliyunId.of(ResourceKind.PUBLIC_ADDRESS, address.text("AllocationId")))
                        .notModelled("How an address in the mode MULTI_BINDED reaches its interface is not modelled"))
                : Fact.known(states.of(address));
    }

    private void ofInstance(Item instance) {
        Optional<Nic> nic = nics.primary(instance.text("InstanceId"));
        for (String text : instance.texts("PublicIpAddress", "IpAddress")) {
            IpAddress.tryParse(text).ifPresent(outside -> told(instance, outside, nic));
        }
        instance.object("EipAddress")
                .flatMap(eip -> eip.address("IpAddress"))
                .ifPresent(outside -> told(instance, outside, nic));
    }

    private void ofInterface(Nic nic) {
        for (Item set : nic.item().list("PrivateIpSets", "PrivateIpSet")) {
            Optional<IpAddress> outside = set.object("AssociatedPublicIp").flatMap(ip -> ip.address("PublicIpAddress"));
            Optional<IpAddress> inside = set.address("PrivateIpAddress");
            if (outside.isPresent() && inside.isPresent() && done.add(outside.get())) {
                ElasticTarget target = new ElasticTarget(nic, inside.get());
                add(nic.item(), outside.get(), target, "", Fact.known(states.of(outside.get())));
            }
        }
        nic.item()
                .object("AssociatedPublicIp")
                .flatMap(ip -> ip.address("PublicIpAddress"))
                .ifPresent(outside -> told(nic.item(), outside, Optional.of(nic)));
    }

    private void told(Item by, IpAddress outside, Optional<Nic> nic) {
        Optional<IpAddress> inside = nic.flatMap(Nic::firstAddress);
        if (nic.isPresent() && inside.isPresent() && done.add(outside)) {
            add(by, outside, new ElasticTarget(nic.get(), inside.get()), "", Fact.known(states.of(outside)));
        }
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
                state.value().map(own -> sides.carries(vpc, own)).orElse(state),
                false,
                false,
                sides.reply(vpc)));
    }

    /** Where neither list nor interface tell of elastic addresses, nobody knows whether there is one. */
    private void doubt(Nic nic) {
        Optional<Gap> unread = nic.item().by().list(Operation.ELASTIC_ADDRESSES).gap();
        boolean told =
                nic.isListed() && nic.item().by().list(Operation.INSTANCES).isComplete();
        if (unread.isPresent() && !told) {
            into.gap(door(nic, unread.get()));
        }
        nic.item().by().list(Operation.NAT_GATEWAYS).gap().ifPresent(gap -> into.gap(door(nic, gap)));
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
