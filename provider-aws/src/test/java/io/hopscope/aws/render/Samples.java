/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.id;
import static io.hopscope.aws.render.Estate.identity;

import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Resolver;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One resource of each kind that a change can be about. */
final class Samples {
    static final ResourceId VPC = id(ResourceKind.NETWORK, "vpc-0aa1");
    static final ResourceId FAR_VPC = id(ResourceKind.NETWORK, "vpc-0ff1");
    static final ResourceId SUBNET = id(ResourceKind.SUBNET, "subnet-0aa1");
    static final ResourceId TABLE = id(ResourceKind.ROUTE_TABLE, "rtb-0aa1");
    static final ResourceId PORT = id(ResourceKind.INTERFACE, "eni-0aa1");
    static final ResourceId MACHINE = id(ResourceKind.INSTANCE, "i-0aa1");
    static final ResourceId IGW = id(ResourceKind.GATEWAY, "igw-0aa1");
    static final ResourceId PEERING = id(ResourceKind.PEERING, "pcx-0aa1");
    static final ResourceId HUB = id(ResourceKind.TRANSIT_HUB, "tgw-0aa1");
    static final ResourceId ATTACHMENT = id(ResourceKind.HUB_ATTACHMENT, "tgw-attach-0aa1");
    static final ResourceId SET = id(ResourceKind.ADDRESS_SET, "pl-0aa1");

    private Samples() {}

    static Subnet subnet() {
        return new Subnet(
                identity(SUBNET),
                VPC,
                List.of(Prefix.parse("10.1.2.0/24")),
                "eun1-az1",
                Delivery.ON_LINK,
                Fact.known(TABLE),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of()));
    }

    static NetworkInterface port(Fact<List<ResourceId>> groups) {
        Stage stage = new Stage(
                ResourceKind.SECURITY_GROUP,
                groups,
                Combination.UNION,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty());
        return new NetworkInterface(
                identity(PORT),
                InterfaceRole.INSTANCE,
                SUBNET,
                Fact.known(new Attachment(OperationalState.up("attached"), Optional.of(MACHINE))),
                List.of(new InterfaceAddress(Prefix.parse("10.1.2.7/32"), true)),
                Fact.known(false),
                Fact.known(List.of(stage)),
                Fact.known(Set.of()));
    }

    static Instance instance() {
        return new Instance(
                identity(MACHINE),
                Fact.known(new Power(PowerState.STOPPED, "stopped", "")),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of(PORT)),
                GuestPlatform.LINUX);
    }

    static Gateway gateway(ResourceId id, GatewayKind kind) {
        return new Gateway(
                identity(id), kind, Fact.known(Map.of()), new Match.Everything(), Fact.known(Optional.empty()));
    }

    static Network vpc() {
        return new Network(identity(VPC), Fact.known(List.of()), Fact.known(new Resolver(false, true, List.of())));
    }

    static Peering peering() {
        return new Peering(
                identity(PEERING),
                Fact.known(OperationalState.down("pending-acceptance")),
                side(VPC),
                side(FAR_VPC),
                Fact.known(LabelSurvival.NONE));
    }

    static HubAttachment attachment(Optional<ResourceId> table) {
        return new HubAttachment(
                identity(ATTACHMENT),
                HUB,
                new HubPeer.OfNetwork(VPC),
                Fact.known(OperationalState.up("available")),
                Fact.known(List.of(new HubPort(SUBNET, List.of()))),
                true,
                Fact.known(table),
                Fact.known(LabelSurvival.NONE));
    }

    static NamedAddressSet set() {
        return new NamedAddressSet(identity(SET), SetBounds.exactly(AddressSet.empty()), Map.of());
    }

    static PublicAddress address(String id, String address) {
        return new PublicAddress(
                identity(id(ResourceKind.PUBLIC_ADDRESS, id)),
                IpAddress.parse(address),
                Fact.known(Optional.empty()),
                Fact.known(OperationalState.up("")),
                false);
    }

    static Door door(String outside, String inside) {
        return new Door(
                identity(id(ResourceKind.DOOR, outside)),
                IpAddress.parse(outside),
                Optional.empty(),
                PORT,
                IpAddress.parse(inside),
                Optional.of(IGW),
                0,
                Fact.known(OperationalState.up("")),
                false,
                false,
                new ReplyPath.RoutedTo(IGW));
    }

    private static PeeringSide side(ResourceId vpc) {
        return new PeeringSide(vpc, Fact.known(List.of()), Fact.known(false));
    }
}
