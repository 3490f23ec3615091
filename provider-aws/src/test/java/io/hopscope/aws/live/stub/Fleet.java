/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** A region with as many instances as wanted, in the proportions of a usual account. */
public final class Fleet {
    private static final String REGION = "eu-west-3";
    private static final String OWNER = "555566667777";
    private static final String VPC = "vpc-0fleet";
    private static final int SUBNETS = 40;

    private final StubEstate estate = new StubEstate();

    private Fleet() {}

    /** Instances, one and a half as many interfaces, and a quarter as many groups. */
    public static StubEstate of(int instances) {
        Fleet fleet = new Fleet();
        fleet.add(
                "DescribeVpcs",
                Vpc.builder().vpcId(VPC).ownerId(OWNER).cidrBlock("10.0.0.0/8").build());
        fleet.add(
                "DescribeNetworkAcls",
                NetworkAcl.builder()
                        .networkAclId("acl-0")
                        .vpcId(VPC)
                        .isDefault(true)
                        .build());
        IntStream.range(0, instances).forEach(fleet::machine);
        IntStream.range(0, instances / 2)
                .forEach(i -> fleet.add("DescribeNetworkInterfaces", nic("eni-s" + i, null, i)));
        IntStream.range(0, instances / 4).forEach(fleet::group);
        IntStream.range(0, instances / 25).forEach(fleet::routes);
        IntStream.range(0, SUBNETS).forEach(fleet::subnetOf);
        return fleet.estate;
    }

    private void add(String action, SdkPojo item) {
        estate.add(REGION, action, item);
    }

    private void machine(int i) {
        String id = "i-0f" + i;
        add(
                "DescribeInstances",
                Reservation.builder()
                        .ownerId(OWNER)
                        .reservationId("r-" + i)
                        .instances(instance(id, i))
                        .build());
        add(
                "DescribeInstanceStatus",
                InstanceStatus.builder()
                        .instanceId(id)
                        .systemStatus(status -> status.status("ok"))
                        .instanceStatus(status -> status.status("ok"))
                        .build());
        add("DescribeNetworkInterfaces", nic("eni-0f" + i, id, i));
    }

    private static Instance instance(String id, int i) {
        return Instance.builder()
                .instanceId(id)
                .imageId("ami-0123456789abcdef0")
                .instanceType("m7i.large")
                .keyName("deploy-key-of-the-team-" + i % 20)
                .privateDnsName("ip-10-0-0-1.eu-west-3.compute.internal")
                .architecture("x86_64")
                .rootDeviceName("/dev/xvda")
                .hypervisor("nitro")
                .state(state -> state.name("running").code(16))
                .vpcId(VPC)
                .subnetId(subnet(i))
                .privateIpAddress(address(i))
                .securityGroups(membership(i))
                .networkInterfaces(InstanceNetworkInterface.builder()
                        .networkInterfaceId("eni-0f" + i)
                        .vpcId(VPC)
                        .subnetId(subnet(i))
                        .ownerId(OWNER)
                        .privateIpAddress(address(i))
                        .groups(membership(i))
                        .build())
                .tags(IntStream.range(0, 12)
                        .mapToObj(t -> tag(t == 0 ? "Name" : "team:cost-centre-" + t, "value-" + i + "-" + t))
                        .toList())
                .build();
    }

    private static NetworkInterface nic(String id, @Nullable String instance, int i) {
        NetworkInterface.Builder nic = NetworkInterface.builder()
                .networkInterfaceId(id)
                .ownerId(OWNER)
                .vpcId(VPC)
                .subnetId(subnet(i))
                .interfaceType("interface")
                .status("in-use")
                .sourceDestCheck(true)
                .privateIpAddress(address(i))
                .privateIpAddresses(NetworkInterfacePrivateIpAddress.builder()
                        .primary(true)
                        .privateIpAddress(address(i))
                        .build())
                .groups(membership(i))
                .tagSet(IntStream.range(0, 6)
                        .mapToObj(t -> tag("team:" + t, "value " + t))
                        .toList());
        if (instance != null) {
            nic.attachment(at -> at.instanceId(instance).deviceIndex(0).status("attached"));
        }
        return nic.build();
    }

    private void group(int i) {
        List<IpPermission> rules = IntStream.range(0, 10)
                .mapToObj(port -> IpPermission.builder()
                        .ipProtocol("tcp")
                        .fromPort(8000 + port)
                        .toPort(8000 + port)
                        .ipRanges(IpRange.builder()
                                .cidrIp("10." + port + ".0.0/16")
                                .build())
                        .build())
                .toList();
        add(
                "DescribeSecurityGroups",
                SecurityGroup.builder()
                        .groupId("sg-" + i)
                        .groupName("group " + i)
                        .ownerId(OWNER)
                        .vpcId(VPC)
                        .ipPermissions(rules)
                        .build());
    }

    private void routes(int i) {
        add(
                "DescribeRouteTables",
                RouteTable.builder()
                        .routeTableId("rtb-" + i)
                        .vpcId(VPC)
                        .ownerId(OWNER)
                        .routes(Route.builder()
                                .destinationCidrBlock("10.0.0.0/8")
                                .gatewayId("local")
                                .state("active")
                                .build())
                        .associations(List.of())
                        .build());
    }

    private void subnetOf(int i) {
        add(
                "DescribeSubnets",
                Subnet.builder()
                        .subnetId(subnet(i))
                        .vpcId(VPC)
                        .ownerId(OWNER)
                        .cidrBlock("10." + i % 250 + "." + i / 250 + ".0/24")
                        .availabilityZoneId("euw3-az1")
                        .build());
    }

    private static String subnet(int i) {
        return "subnet-" + i % SUBNETS;
    }

    private static GroupIdentifier membership(int i) {
        return GroupIdentifier.builder()
                .groupId("sg-" + i / 4)
                .groupName("group " + i / 4)
                .build();
    }

    private static String address(int i) {
        return "10." + i / 62500 + "." + i / 250 % 250 + "." + (i % 250 + 1);
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
