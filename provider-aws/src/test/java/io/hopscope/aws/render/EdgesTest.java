/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.id;
import static io.hopscope.aws.render.Estate.render;
import static io.hopscope.aws.render.Samples.ATTACHMENT;
import static io.hopscope.aws.render.Samples.IGW;
import static io.hopscope.aws.render.Samples.MACHINE;
import static io.hopscope.aws.render.Samples.PEERING;
import static io.hopscope.aws.render.Samples.VPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.network.Network;
import io.hopscope.spi.RenderedChange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EdgesTest {
    private static final String THERE = " --region eu-north-1";
    private static final ResourceId HUB_TABLE = id(ResourceKind.ROUTE_TABLE, "tgw-rtb-0aa1");
    private static final ResourceId OLD_TABLE = id(ResourceKind.ROUTE_TABLE, "tgw-rtb-0bb1");

    @Test
    void startInstance() {
        RenderedChange rendered = render(Estate.of(Samples.instance()), new Change.StartInstance(MACHINE));

        assertThat(rendered.commands()).containsExactly("aws ec2 start-instances --instance-ids i-0aa1" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_ec2_instance_state\" \"hopscope_1\" {",
                        "  instance_id = \"i-0aa1\"",
                        "  state       = \"running\"",
                        "}");
    }

    @Test
    void attachGateway_ofTheInternet() {
        RenderedChange rendered =
                render(Estate.of(Samples.gateway(IGW, GatewayKind.INTERNET)), new Change.AttachGateway(IGW, VPC));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 attach-internet-gateway --internet-gateway-id igw-0aa1 --vpc-id vpc-0aa1" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_internet_gateway_attachment\" \"hopscope_1\" {",
                        "  internet_gateway_id = \"igw-0aa1\"",
                        "  vpc_id              = \"vpc-0aa1\"",
                        "}");
    }

    @Test
    void attachGateway_ofAVpn() {
        ResourceId vgw = id(ResourceKind.GATEWAY, "vgw-0aa1");

        RenderedChange rendered =
                render(Estate.of(Samples.gateway(vgw, GatewayKind.VPN)), new Change.AttachGateway(vgw, VPC));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 attach-vpn-gateway --vpn-gateway-id vgw-0aa1 --vpc-id vpc-0aa1" + THERE);
        assertThat(rendered.terraform())
                .startsWith(
                        "resource \"aws_vpn_gateway_attachment\" \"hopscope_1\" {", "  vpn_gateway_id = \"vgw-0aa1\"");
    }

    @Test
    void attachGateway_thatIsMadeForOneNetwork_isRefused() {
        assertThatThrownBy(() -> render(
                        Estate.of(Samples.gateway(IGW, GatewayKind.EGRESS_ONLY)), new Change.AttachGateway(IGW, VPC)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptPeering_runsWhereTheAccepterIs() {
        Network far = new Network(
                Identity.of(Samples.FAR_VPC, "", new Scope("aws", "777788889999", "sa-east-1")),
                Fact.known(List.of()),
                Estate.unread(ResourceKind.NETWORK));

        RenderedChange rendered = render(Estate.of(Samples.peering(), far), new Change.AcceptPeering(PEERING));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id pcx-0aa1 "
                        + "--region sa-east-1");
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_vpc_peering_connection_accepter\" \"hopscope_1\" {",
                        "  vpc_peering_connection_id = \"pcx-0aa1\"",
                        "  auto_accept               = true",
                        "}");
    }

    @Test
    void acceptPeering_whoseAccepterWasNotRead_runsWhereThePeeringWasRead() {
        assertThat(render(Estate.of(Samples.peering()), new Change.AcceptPeering(PEERING))
                        .commands())
                .singleElement()
                .asString()
                .endsWith(THERE);
    }

    @Test
    void enableResolver() {
        RenderedChange rendered = render(Estate.of(Samples.vpc()), new Change.EnableResolver(VPC));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 modify-vpc-attribute --vpc-id vpc-0aa1 --enable-dns-support '{\"Value\":true}'"
                                + THERE);
        assertThat(rendered.terraform())
                .containsExactly("# existing aws_vpc \"vpc-0aa1\":", "enable_dns_support = true");
    }

    @Test
    void removeInboundTable_asksForTheAssociation() {
        RenderedChange rendered =
                render(Estate.of(Samples.gateway(IGW, GatewayKind.INTERNET)), new Change.RemoveInboundTable(IGW));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 describe-route-tables --filters Name=association.gateway-id,Values=igw-0aa1 --query "
                                + "'RouteTables[].Associations[].[GatewayId,RouteTableAssociationId]' --output text"
                                + THERE,
                        "aws ec2 disassociate-route-table --association-id '<route-table-association-id>'" + THERE);
        assertThat(rendered.terraform())
                .containsExactly("# remove the aws_route_table_association with gateway_id = \"igw-0aa1\"");
    }

    @Test
    void addHubPort_addsTheSubnetAndKeepsTheOthers() {
        RenderedChange rendered = render(
                Estate.of(Samples.attachment(Optional.empty())),
                new Change.AddHubPort(ATTACHMENT, id(ResourceKind.SUBNET, "subnet-0bb1")));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 modify-transit-gateway-vpc-attachment "
                        + "--transit-gateway-attachment-id tgw-attach-0aa1 --add-subnet-ids subnet-0bb1" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "# existing aws_ec2_transit_gateway_vpc_attachment \"tgw-attach-0aa1\":",
                        "subnet_ids = [\"subnet-0aa1\", \"subnet-0bb1\"]");
    }

    @Test
    void acceptAttachment() {
        RenderedChange rendered = render(
                Estate.of(Samples.attachment(Optional.empty())),
                new Change.AcceptAttachment(ATTACHMENT, Optional.of(HUB_TABLE), List.of()));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 accept-transit-gateway-vpc-attachment --transit-gateway-attachment-id "
                        + ATTACHMENT.value() + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_ec2_transit_gateway_vpc_attachment_accepter\" \"hopscope_1\" {",
                        "  transit_gateway_attachment_id = \"" + ATTACHMENT.value() + "\"",
                        "}");
    }

    @Test
    void associateHubTable_ofAnAttachmentWithoutOne() {
        RenderedChange rendered = render(
                Estate.of(Samples.attachment(Optional.empty())), new Change.AssociateHubTable(ATTACHMENT, HUB_TABLE));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 associate-transit-gateway-route-table --transit-gateway-route-table-id tgw-rtb-0aa1 "
                                + "--transit-gateway-attachment-id tgw-attach-0aa1" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_ec2_transit_gateway_route_table_association\" \"hopscope_1\" {",
                        "  transit_gateway_attachment_id  = \"tgw-attach-0aa1\"",
                        "  transit_gateway_route_table_id = \"tgw-rtb-0aa1\"",
                        "  replace_existing_association   = true",
                        "}");
    }

    @Test
    void associateHubTable_ofAnAttachmentWithAnother_takesThatOffFirst() {
        RenderedChange rendered = render(
                Estate.of(Samples.attachment(Optional.of(OLD_TABLE))),
                new Change.AssociateHubTable(ATTACHMENT, HUB_TABLE));

        assertThat(rendered.commands())
                .element(0)
                .isEqualTo("aws ec2 disassociate-transit-gateway-route-table "
                        + "--transit-gateway-route-table-id tgw-rtb-0bb1 "
                        + "--transit-gateway-attachment-id tgw-attach-0aa1" + THERE);
    }

    @Test
    void addHubPort_thatIsThereAlready_isNamedOnce() {
        RenderedChange rendered = render(
                Estate.of(Samples.attachment(Optional.empty())), new Change.AddHubPort(ATTACHMENT, Samples.SUBNET));

        assertThat(rendered.terraform()).contains("subnet_ids = [\"subnet-0aa1\"]");
    }
}
