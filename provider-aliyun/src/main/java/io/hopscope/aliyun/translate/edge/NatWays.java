/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.InternetMode;
import io.hopscope.aliyun.translate.network.InternetModes;
import io.hopscope.aliyun.translate.network.TableBindings;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a NAT gateway publishes is led to it: with an IPv4 gateway in the network, the vSwitch of the NAT
 * gateway needs routes there. See https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview.
 */
final class NatWays {
    private static final OperationalState UP = OperationalState.up("reaches the Internet");

    private final AliyunAnswers all;
    private final InternetModes modes;
    private final TableBindings tables;

    NatWays(AliyunAnswers all) {
        this.all = all;
        this.modes = new InternetModes(all);
        this.tables = new TableBindings(all);
    }

    Fact<OperationalState> of(Item nat) {
        String vpc = nat.text("VpcId");
        Fact<InternetMode> mode = modes.of(vpc);
        if (mode.value().filter(InternetMode.Central.class::isInstance).isEmpty()) {
            return mode.map(known -> known instanceof InternetMode.Private
                    ? OperationalState.down("the network is in private mode")
                    : UP);
        }
        Optional<Item> vSwitch = nat.object("NatGatewayPrivateInfo")
                .flatMap(info -> all.find(Operation.VSWITCHES, info.text("VswitchId")));
        Subject subject = new Subject(nat.scope(), AliyunId.of(ResourceKind.NAT_GATEWAY, nat.text("NatGatewayId")));
        if (vSwitch.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "The vSwitch of " + subject.id() + " is not in the input", Operation.VSWITCHES.permission()));
        }
        Fact<ResourceId> table = tables.of(vSwitch.get());
        return table.missing()
                .<Fact<OperationalState>>map(Fact::unknown)
                .orElseGet(() -> byTable(nat, table.value().orElseThrow(), subject));
    }

    private static Fact<OperationalState> byTable(Item nat, ResourceId table, Subject subject) {
        Listing entries = nat.by().list(Operation.ROUTE_ENTRIES, table.value());
        if (entries.gap().isPresent()) {
            return Fact.unknown(entries.gap().get());
        }
        AddressSet internet = AddressScope.outside(IpFamily.V4);
        AddressSet led = AddressSet.ofPrefixes(toGateway(NatTables.items(nat, entries)));
        if (led.containsAll(internet)) {
            return Fact.known(UP);
        }
        return led.intersect(internet).isEmpty()
                ? Fact.known(OperationalState.down(
                        "the table " + table + " of its vSwitch does not lead to the IPv4 gateway"))
                : Fact.unknown(subject.notModelled(
                        "Only a part of the Internet is led to " + subject.id() + " by the table " + table));
    }

    private static List<Prefix> toGateway(List<Item> entries) {
        List<Prefix> prefixes = new ArrayList<>();
        for (Item entry : entries) {
            boolean leads = entry.list("NextHops", "NextHop").stream()
                    .anyMatch(hop -> hop.folded("NextHopType").equals("ipv4gateway"));
            if (leads || entry.folded("NextHopType").equals("ipv4gateway")) {
                entry.prefix("DestinationCidrBlock").ifPresent(prefixes::add);
            }
        }
        return prefixes;
    }
}
