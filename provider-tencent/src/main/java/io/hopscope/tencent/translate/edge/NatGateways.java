/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Listing;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.filter.Traffic;
import io.hopscope.tencent.translate.network.MailPort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * NAT gateways: TCP, UDP and ICMP of every private source, or in strict mode of those alone that a source rule names.
 * See https://cloud.tencent.com/document/product/552/18186.
 */
public final class NatGateways {
    private static final Set<String> WORKING = Set.of("AVAILABLE", "NORMAL");
    private static final Set<String> FAULTY = Set.of(
            "PENDING",
            "DELETING",
            "UPDATING",
            "PENDFAILURE",
            "DELETEFAILURE",
            "DENIED",
            "UNAVAILABLE",
            "INSUFFICIENT",
            "RESTRICTED");
    private static final AddressSet OUTSIDE = AddressSet.ofPrefixes(List.of(Prefix.parse("0.0.0.0/0")))
            .subtract(AddressSet.ofPrefixes(Stream.of(
                            "10.0.0.0/8",
                            "172.16.0.0/12",
                            "192.168.0.0/16",
                            "100.64.0.0/10",
                            "169.254.0.0/16",
                            "127.0.0.0/8")
                    .map(Prefix::parse)
                    .toList()));

    private final TencentAnswers all;

    private NatGateways(TencentAnswers all) {
        this.all = all;
    }

    /** Adds all NAT gateways and the ports that they forward. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        NatGateways nats = new NatGateways(all);
        all.each(Calls.NAT_GATEWAYS).forEach(told -> into.add(nats.gateway(told)));
        new ForwardedPorts(all).add(into);
    }

    /** Whether a gateway works, by all of its states. */
    static Fact<OperationalState> state(Item nat, Subject subject) {
        List<String> states = Stream.of("State", "NetworkState", "RestrictState")
                .map(nat::word)
                .filter(state -> !state.isEmpty())
                .toList();
        if (states.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "The state of " + subject.id() + " is not in the answer", Calls.NAT_GATEWAYS.permission()));
        }
        List<String> faults =
                states.stream().filter(state -> !WORKING.contains(state)).toList();
        if (faults.isEmpty()) {
            return Fact.known(OperationalState.up("AVAILABLE"));
        }
        return faults.stream().anyMatch(FAULTY::contains)
                ? Fact.known(OperationalState.down(String.join(", ", faults)))
                : Fact.unknown(subject.unrecognised("state", faults.get(0)));
    }

    private NatGateway gateway(Told told) {
        Item nat = told.item();
        ResourceId id = TencentId.of(ResourceKind.NAT_GATEWAY, nat.text("NatGatewayId"));
        Identity identity = told.identity(id, nat.text("NatGatewayName"));
        Subject subject = Subject.of(identity);
        boolean strict = nat.isTrue("StrictSnatMode");
        return new NatGateway(
                identity,
                TencentId.of(ResourceKind.NETWORK, nat.text("VpcId")),
                state(nat, subject),
                true,
                Fact.known(addresses(nat)),
                accepts(nat, subject),
                false,
                sourceRules(told),
                strict,
                Optional.empty());
    }

    private List<NatAddress> addresses(Item nat) {
        return nat.list("PublicIpAddressSet").stream()
                .flatMap(one -> one.address("PublicIpAddress").stream()
                        .map(outside -> new NatAddress(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(outside),
                                "",
                                state(all, one, outside))))
                .toList();
    }

    /** A blocked address, or one in arrears, translates nothing. */
    static OperationalState state(TencentAnswers all, Item address, IpAddress outside) {
        boolean arrears = all.each(Calls.ADDRESSES).stream()
                .filter(told ->
                        told.item().address("AddressIp").filter(outside::equals).isPresent())
                .anyMatch(told -> told.item().isTrue("IsArrears"));
        if (arrears) {
            return OperationalState.down("in arrears");
        }
        return address.isTrue("IsBlocked")
                ? OperationalState.down("blocked " + address.text("BlockType"))
                : OperationalState.up("BIND");
    }

    private static Match accepts(Item nat, Subject subject) {
        Match mail = MailPort.mail();
        Match notMail = new Match.AnyOf(List.of(
                new Match.PortIn(
                        Side.DESTINATION,
                        io.hopscope.net.PortSet.of(
                                new io.hopscope.net.PortRange(0, 24), new io.hopscope.net.PortRange(26, 65_535))),
                Match.allOf(List.of(mail, MailPort.maybeClosed(subject)))));
        Match taken = new Match.AnyOf(List.of(
                Match.allOf(List.of(new Match.ProtocolIs(Protocol.TCP), notMail)),
                new Match.ProtocolIs(Protocol.UDP),
                new Match.ProtocolIs(Protocol.ICMP)));
        Match outward = Match.allOf(List.of(taken, new Match.AddressIn(Side.DESTINATION, OUTSIDE)));
        return nat.texts("SecurityGroupSet").isEmpty()
                ? outward
                : Match.allOf(
                        List.of(outward, new Match.Undecided("security groups of a NAT gateway", guarded(subject))));
    }

    static Gap guarded(Subject subject) {
        return subject.undocumented("What security groups on a NAT gateway filter is not documented", "");
    }

    private Fact<List<SnatRule>> sourceRules(Told told) {
        Listing rules = told.by().list(Calls.SNAT_RULES, told.text("NatGatewayId"));
        if (rules.gap().isPresent()) {
            return Fact.unknown(rules.gap().get());
        }
        Subject subject = new Subject(told.scope(), TencentId.of(ResourceKind.NAT_GATEWAY, told.text("NatGatewayId")));
        return Fact.known(
                rules.items().stream().map(rule -> rule(rule, subject)).toList());
    }

    private SnatRule rule(Item rule, Subject subject) {
        List<Prefix> pool = rule.texts("PublicIpAddresses").stream()
                .flatMap(text -> IpAddress.tryParse(text).stream())
                .map(Prefix::host)
                .toList();
        return new SnatRule(
                rule.find("NatGatewaySnatId").orElse(rule.text("ResourceId")),
                sources(rule, subject),
                AddressSet.ofPrefixes(pool));
    }

    /** The prefix that a rule names, or that of its subnet. */
    private Match sources(Item rule, Subject subject) {
        String subnet = rule.text("ResourceId");
        return Traffic.addresses(rule.text("PrivateIpAddress"))
                .or(() -> all.find(Calls.SUBNETS, subnet).flatMap(told -> Traffic.addresses(told.text("CidrBlock"))))
                .<Match>map(addresses -> new Match.AddressIn(Side.SOURCE, addresses))
                .orElseGet(() -> all.isAbsent(Calls.SUBNETS, subnet)
                        ? new Match.Nothing("subnet " + subnet + " that is gone")
                        : new Match.Undecided(
                                "subnet " + subnet,
                                subject.notGiven(
                                        "The subnet " + subnet + " that a rule of " + subject.id()
                                                + " names is not in the input",
                                        Calls.SUBNETS.permission())));
    }
}
