/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.route.GatewayTables;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.EgressOnlyInternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

/** Internet gateways, egress-only Internet gateways and VPN gateways. */
public final class Gateways {
    /**
     * An Internet gateway drops packets to private and shared IPv4 addresses, see
     * https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html.
     */
    private static final Match TO_THE_INTERNET = Match.anyOf(List.of(
            new Match.AddressIn(
                    Side.DESTINATION,
                    AddressSet.ofPrefixes(Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
                                    .map(Prefix::parse)
                                    .toList())
                            .complement(IpFamily.V4)),
            new Match.FamilyIs(IpFamily.V6)));

    private final AwsAnswers all;
    private final SnapshotBuilder into;
    private final GatewayTables tables;

    private Gateways(AwsAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.tables = new GatewayTables(all);
    }

    /** Adds all gateways; VPN gateways that are deleted are left out. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        Gateways gateways = new Gateways(all, into);
        all.all(Ec2.INTERNET_GATEWAYS).forEach(gateways::internet);
        all.all(Ec2.EGRESS_ONLY_INTERNET_GATEWAYS).forEach(gateways::egressOnly);
        all.all(Ec2.VPN_GATEWAYS)
                .filter(told -> !Word.folded(told.item().stateAsString()).equals("deleted"))
                .forEach(gateways::vpn);
        new RoutedGateways(all).find().forEach(gateways::unlisted);
    }

    private void unlisted(RoutedGateways.Unlisted gateway) {
        Match accepts = gateway.kind() == GatewayKind.INTERNET ? TO_THE_INTERNET : new Match.FamilyIs(IpFamily.V6);
        Subject subject = new Subject(gateway.place().scope(), gateway.id());
        add(gateway.place(), List.of(), new Parts(subject, gateway.kind(), Fact.unknown(gateway.gap()), accepts));
    }

    private void internet(Told<InternetGateway> told) {
        InternetGateway gateway = told.item();
        Placement place = all.place(told.by(), gateway.ownerId());
        Subject subject = subject(place, gateway.internetGatewayId());
        add(
                place,
                gateway.tags(),
                new Parts(
                        subject,
                        GatewayKind.INTERNET,
                        GatewayAttachments.ofInternet(gateway.attachments(), subject),
                        TO_THE_INTERNET));
    }

    /** IPv6 only, see https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html. */
    private void egressOnly(Told<EgressOnlyInternetGateway> told) {
        EgressOnlyInternetGateway gateway = told.item();
        Placement place = all.place(told.by(), null);
        Subject subject = subject(place, gateway.egressOnlyInternetGatewayId());
        add(
                place,
                gateway.tags(),
                new Parts(
                        subject,
                        GatewayKind.EGRESS_ONLY,
                        GatewayAttachments.ofInternet(gateway.attachments(), subject),
                        new Match.FamilyIs(IpFamily.V6)));
    }

    /**
     * Takes IPv4 alone, and only from the attached network's own addresses. See
     * https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html and
     * {@code VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS} of
     * https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html.
     */
    private void vpn(Told<VpnGateway> told) {
        VpnGateway gateway = told.item();
        Placement place = all.place(told.by(), null);
        Subject subject = subject(place, gateway.vpnGatewayId());
        add(
                place,
                gateway.tags(),
                new Parts(
                        subject,
                        GatewayKind.VPN,
                        GatewayAttachments.ofVpn(gateway.vpcAttachments(), subject),
                        Match.allOf(List.of(new Match.FamilyIs(IpFamily.V4), sourcesOf(gateway, subject)))));
    }

    private Match sourcesOf(VpnGateway gateway, Subject subject) {
        return Match.anyOf(gateway.vpcAttachments().stream()
                .map(attachment -> OwnSources.of(all, attachment.vpcId(), subject))
                .toList());
    }

    private record Parts(
            Subject subject, GatewayKind kind, Fact<Map<ResourceId, OperationalState>> attachments, Match accepts) {}

    private void add(Placement place, List<Tag> tags, Parts parts) {
        Fact<Optional<ResourceId>> inbound =
                parts.kind() == GatewayKind.EGRESS_ONLY ? Fact.known(Optional.empty()) : tables.of(parts.subject());
        into.add(
                new Gateway(
                        place.identity(parts.subject().id(), Word.name(tags)),
                        parts.kind(),
                        parts.attachments(),
                        parts.accepts(),
                        inbound,
                        parts.kind() == GatewayKind.INTERNET),
                place.view());
    }

    private static Subject subject(Placement place, @Nullable String id) {
        return Subject.of(place, AwsId.gateway(Word.orEmpty(id)));
    }
}
