/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.ACL;
import static io.hopscope.aws.render.Estate.GROUP;
import static io.hopscope.aws.render.Estate.id;
import static io.hopscope.aws.render.Estate.render;
import static io.hopscope.aws.render.Estate.unread;
import static io.hopscope.aws.render.Samples.PORT;
import static io.hopscope.aws.render.Samples.SET;
import static io.hopscope.aws.render.Samples.SUBNET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.Prefix;
import io.hopscope.spi.RenderedChange;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlacementsTest {
    private static final String THERE = " --region eu-north-1";
    private static final ResourceId OTHER_GROUP = id(ResourceKind.SECURITY_GROUP, "sg-0cc1");
    private static final ResourceId THIRD_GROUP = id(ResourceKind.SECURITY_GROUP, "sg-0dd1");

    @Test
    void addSetEntry_needsTheVersion() {
        RenderedChange rendered =
                render(Estate.of(Samples.set()), new Change.AddSetEntry(SET, Prefix.parse("203.0.113.7/32")));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 describe-managed-prefix-lists --prefix-list-ids pl-0aa1 "
                                + "--query 'PrefixLists[].Version' --output text" + THERE,
                        "aws ec2 modify-managed-prefix-list --prefix-list-id pl-0aa1 --current-version '<version>' "
                                + "--add-entries Cidr=203.0.113.7/32" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_ec2_managed_prefix_list_entry\" \"hopscope_1\" {",
                        "  prefix_list_id = \"pl-0aa1\"",
                        "  cidr           = \"203.0.113.7/32\"",
                        "}");
    }

    @Test
    void bindRouteTable_replacesAnAssociationOrMakesOne() {
        ResourceId table = id(ResourceKind.ROUTE_TABLE, "rtb-0ee1");

        RenderedChange rendered = render(Estate.of(Samples.subnet()), new Change.BindRouteTable(SUBNET, table));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 describe-route-tables --filters Name=association.subnet-id,Values=subnet-0aa1 --query "
                                + "'RouteTables[].Associations[].[SubnetId,RouteTableAssociationId]' --output text"
                                + THERE,
                        "aws ec2 replace-route-table-association --association-id '<route-table-association-id>' "
                                + "--route-table-id rtb-0ee1" + THERE + " # if the subnet is listed above",
                        "aws ec2 associate-route-table --route-table-id rtb-0ee1 --subnet-id subnet-0aa1" + THERE
                                + " # if nothing is listed above");
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_route_table_association\" \"hopscope_1\" {",
                        "  subnet_id      = \"subnet-0aa1\"",
                        "  route_table_id = \"rtb-0ee1\"",
                        "}");
    }

    @Test
    void bindSubnetList_replacesTheAclsAssociation() {
        RenderedChange rendered = render(Estate.of(Samples.subnet()), new Change.BindSubnetList(SUBNET, ACL));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 describe-network-acls --filters Name=association.subnet-id,Values=subnet-0aa1 --query "
                                + "'NetworkAcls[].Associations[].[SubnetId,NetworkAclAssociationId]' --output text"
                                + THERE,
                        "aws ec2 replace-network-acl-association --association-id '<network-acl-association-id>' "
                                + "--network-acl-id acl-0bb1" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_network_acl_association\" \"hopscope_1\" {",
                        "  subnet_id      = \"subnet-0aa1\"",
                        "  network_acl_id = \"acl-0bb1\"",
                        "}");
    }

    @Test
    void liftCrossings_excludesTheSubnet() {
        RenderedChange rendered = render(Estate.of(Samples.subnet()), new Change.LiftCrossings(SUBNET));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 create-vpc-block-public-access-exclusion --subnet-id subnet-0aa1 "
                        + "--internet-gateway-exclusion-mode allow-bidirectional" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_vpc_block_public_access_exclusion\" \"hopscope_1\" {",
                        "  subnet_id                       = \"subnet-0aa1\"",
                        "  internet_gateway_exclusion_mode = \"allow-bidirectional\"",
                        "}");
    }

    @Test
    void joinGroup_repeatsTheWholeSet() {
        RenderedChange rendered = render(
                Estate.of(Samples.port(Fact.known(List.of(GROUP, OTHER_GROUP)))),
                new Change.JoinGroup(PORT, THIRD_GROUP));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 modify-network-interface-attribute --network-interface-id eni-0aa1 "
                        + "--groups sg-0aa1 sg-0cc1 sg-0dd1" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_network_interface_sg_attachment\" \"hopscope_1\" {",
                        "  security_group_id    = \"sg-0dd1\"",
                        "  network_interface_id = \"eni-0aa1\"",
                        "}");
    }

    @Test
    void joinGroup_twice_keepsTheFirst() {
        RenderedChange rendered = render(
                Estate.of(Samples.port(Fact.known(List.of(GROUP)))),
                new Change.JoinGroup(PORT, OTHER_GROUP),
                new Change.JoinGroup(PORT, THIRD_GROUP));

        assertThat(rendered.commands()).element(1).asString().contains("--groups sg-0aa1 sg-0cc1 sg-0dd1 ");
    }

    @Test
    void joinGroup_ofAnInterfaceWhoseGroupsAreNotKnown_asksForThem() {
        RenderedChange rendered = render(
                Estate.of(Samples.port(unread(ResourceKind.INTERFACE))), new Change.JoinGroup(PORT, THIRD_GROUP));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 describe-network-interfaces --network-interface-ids eni-0aa1 "
                                + "--query 'NetworkInterfaces[].Groups[].GroupId' --output text" + THERE,
                        "aws ec2 modify-network-interface-attribute --network-interface-id eni-0aa1 "
                                + "--groups '<current-group-ids>' sg-0dd1" + THERE);
    }

    @Test
    void allowForwarding_switchesTheCheckOff() {
        RenderedChange rendered =
                render(Estate.of(Samples.port(Fact.known(List.of()))), new Change.AllowForwarding(PORT));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 modify-network-interface-attribute --network-interface-id eni-0aa1 "
                        + "--no-source-dest-check" + THERE);
        assertThat(rendered.terraform())
                .containsExactly("# existing aws_network_interface \"eni-0aa1\":", "source_dest_check = false");
    }

    @Test
    void openDoor_withAnAllocatedAddress_associatesIt() {
        RenderedChange rendered = render(
                Estate.of(Samples.address("eipalloc-0aa1", "203.0.113.9"), Samples.port(Fact.known(List.of()))),
                new Change.OpenDoor(PORT, Samples.door("203.0.113.9", "10.1.2.7")));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 associate-address --allocation-id eipalloc-0aa1 "
                        + "--network-interface-id eni-0aa1 --private-ip-address 10.1.2.7 --no-allow-reassociation"
                        + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "resource \"aws_eip_association\" \"hopscope_1\" {",
                        "  allocation_id        = \"eipalloc-0aa1\"",
                        "  network_interface_id = \"eni-0aa1\"",
                        "  private_ip_address   = \"10.1.2.7\"",
                        "  allow_reassociation  = false",
                        "}");
    }

    @Test
    void openDoor_withAnAddressWhoseAllocationIsNotKnown_asksForIt() {
        RenderedChange rendered = render(
                Estate.of(Samples.address("203.0.113.9", "203.0.113.9"), Samples.port(Fact.known(List.of()))),
                new Change.OpenDoor(PORT, Samples.door("203.0.113.9", "10.1.2.7")));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 describe-addresses --public-ips 203.0.113.9 "
                                + "--query 'Addresses[].AllocationId' --output text" + THERE,
                        "aws ec2 associate-address --allocation-id '<allocation-id>' --network-interface-id eni-0aa1 "
                                + "--private-ip-address 10.1.2.7 --no-allow-reassociation" + THERE);
        assertThat(rendered.terraform()).contains("  allocation_id        = \"<allocation-id>\"");
    }

    @Test
    void openDoor_withANewAddress_allocatesItFirst() {
        RenderedChange rendered = render(
                Estate.of(Samples.port(Fact.known(List.of()))),
                new Change.OpenDoor(PORT, Samples.door("203.0.113.9", "10.1.2.7")));

        assertThat(rendered.commands())
                .containsExactly(
                        "aws ec2 allocate-address --domain vpc --query AllocationId --output text" + THERE,
                        "aws ec2 associate-address --allocation-id '<allocation-id>' --network-interface-id eni-0aa1 "
                                + "--private-ip-address 10.1.2.7 --no-allow-reassociation" + THERE);
        assertThat(rendered.terraform())
                .startsWith(
                        "resource \"aws_eip\" \"hopscope_1\" {",
                        "  domain = \"vpc\"",
                        "}",
                        "resource \"aws_eip_association\" \"hopscope_2\" {",
                        "  allocation_id        = aws_eip.hopscope_1.id");
    }

    @Test
    void openDoor_ipv6_assignsTheAddress() {
        RenderedChange rendered = render(
                Estate.of(Samples.port(Fact.known(List.of()))),
                new Change.OpenDoor(PORT, Samples.door("2001:db8::9", "2001:db8::9")));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 assign-ipv6-addresses --network-interface-id eni-0aa1 "
                        + "--ipv6-addresses 2001:db8::9" + THERE);
        assertThat(rendered.terraform())
                .containsExactly(
                        "# existing aws_network_interface \"eni-0aa1\":", "ipv6_addresses = [\"2001:db8::9\"]");
    }

    @Test
    void openDoor_ipv6_thatTranslates_isRefused() {
        assertThatThrownBy(() -> render(
                        Estate.of(Samples.port(Fact.known(List.of()))),
                        new Change.OpenDoor(PORT, Samples.door("2001:db8::9", "2001:db8::8"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void openDoor_withAnotherAddressAllocated_allocatesItsOwn() {
        RenderedChange rendered = render(
                Estate.of(Samples.address("eipalloc-0aa1", "203.0.113.10"), Samples.port(Fact.known(List.of()))),
                new Change.OpenDoor(PORT, Samples.door("203.0.113.9", "10.1.2.7")));

        assertThat(rendered.commands().get(0)).startsWith("aws ec2 allocate-address ");
    }
}
