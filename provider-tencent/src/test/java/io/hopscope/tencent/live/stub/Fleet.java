/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live.stub;

import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A large region, its pages made beforehand so that making them costs a reader no time. */
public final class Fleet implements Function<WireRequest, Reply> {
    /** Its region. */
    public static final String REGION = "ap-nanjing";

    private static final int PAGE = 100;
    private static final int IN_A_SUBNET = 200;
    private static final int IN_A_GROUP = 20;

    private static final String POLICIES = IntStream.range(0, 10)
            .mapToObj(i -> "{\"PolicyIndex\":" + i + ",\"Action\":\"ACCEPT\",\"CidrBlock\":\"203.0." + i
                    + ".0/24\",\"Ipv6CidrBlock\":\"\",\"SecurityGroupId\":\"\",\"Protocol\":\"tcp\",\"Port\":\""
                    + (440 + i)
                    + "\",\"PolicyDescription\":\"one of ten\",\"ModifyTime\":\"2026-01-01 00:00:00\","
                    + "\"AddressTemplate\":{\"AddressId\":\"\",\"AddressGroupId\":\"\"},"
                    + "\"ServiceTemplate\":{\"ServiceId\":\"\",\"ServiceGroupId\":\"\"}}")
            .collect(Collectors.joining(
                    ",", "\"SecurityGroupPolicySet\":{\"Version\":\"3\",\"Ingress\":[", "],\"Egress\":[]}"));

    private final Map<String, List<String>> pages = new HashMap<>();

    /** A fleet of machines with an interface each, one in ten with a public address, twenty in one group. */
    public Fleet(int machines) {
        int subnets = (machines + IN_A_SUBNET - 1) / IN_A_SUBNET;
        add(
                "DescribeVpcs",
                "VpcSet",
                (subnets + 49) / 50,
                i -> "\"VpcId\":\"vpc-" + i + "\",\"CidrBlock\":\"10." + i
                        + ".0.0/16\",\"VpcName\":\"net\",\"TagSet\":[],\"DnsServerSet\":[\"183.60.83.19\"]");
        add(
                "DescribeSubnets",
                "SubnetSet",
                subnets,
                i -> "\"SubnetId\":\"subnet-" + i + "\",\"VpcId\":\"vpc-" + i / 50
                        + "\",\"CidrBlock\":\"10." + i / 50 + "." + i % 50 + ".0/24\",\"RouteTableId\":\"rtb-" + i / 50
                        + "\",\"NetworkAclId\":\"\",\"Zone\":\"ap-nanjing-1\",\"SubnetName\":\"s\",\"TagSet\":[]");
        add(
                "DescribeRouteTables",
                "RouteTableSet",
                (subnets + 49) / 50,
                i -> "\"RouteTableId\":\"rtb-" + i + "\",\"VpcId\":\"vpc-" + i
                        + "\",\"Main\":true,\"AssociationSet\":[],\"RouteSet\":[]");
        add(
                "DescribeSecurityGroups",
                "SecurityGroupSet",
                (machines + IN_A_GROUP - 1) / IN_A_GROUP,
                i -> "\"SecurityGroupId\":\"sg-" + i
                        + "\",\"SecurityGroupName\":\"g\",\"ProjectId\":\"0\",\"TagSet\":[]");
        add("DescribeInstances", "InstanceSet", machines, Fleet::machine);
        add("DescribeNetworkInterfaces", "NetworkInterfaceSet", machines, Fleet::networkInterface);
        add("DescribeAddresses", "AddressSet", machines / 10, Fleet::address);
    }

    @Override
    public Reply apply(WireRequest wire) {
        TencentRequest request = TencentRequest.of(wire);
        if (request.action().equals("DescribeSecurityGroupPolicies")) {
            return Reply.of(ApiEstate.found(POLICIES));
        }
        if (request.action().equals("DescribeNetworkAccountType")) {
            return Reply.of(ApiEstate.found("\"NetworkAccountType\":\"STANDARD\""));
        }
        boolean ordinary = request.filters().containsKey(TencentRequest.ADDRESS_TYPE);
        List<String> all = ordinary ? List.of() : pages.getOrDefault(request.action(), List.of());
        int page = request.offset() / PAGE;
        return Reply.of(ApiEstate.found(page < all.size() ? all.get(page) : "\"TotalCount\":0"));
    }

    private void add(String action, String member, int items, IntFunction<String> item) {
        pages.put(
                action,
                IntStream.range(0, (items + PAGE - 1) / PAGE)
                        .mapToObj(page -> IntStream.range(page * PAGE, Math.min(items, (page + 1) * PAGE))
                                .mapToObj(i -> "{" + item.apply(i) + "}")
                                .collect(Collectors.joining(
                                        ",", "\"TotalCount\":" + items + ",\"" + member + "\":[", "]")))
                        .toList());
    }

    private static String machine(int i) {
        String outside = i % 10 == 0 ? "\"" + outside(i / 10) + "\"" : "";
        return "\"InstanceId\":\"ins-" + i + "\",\"InstanceName\":\"vm-" + i + "\",\"InstanceState\":\"RUNNING\","
                + "\"RestrictState\":\"NORMAL\",\"IsolatedSource\":\"NOTISOLATED\",\"OsName\":\"TencentOS Server 4\","
                + "\"Placement\":{\"Zone\":\"ap-nanjing-1\",\"ProjectId\":0,\"HostId\":null},\"CPU\":2,\"Memory\":4,"
                + "\"InstanceType\":\"S5.MEDIUM4\",\"InstanceChargeType\":\"POSTPAID_BY_HOUR\",\"ImageId\":\"img-1\","
                + "\"SystemDisk\":{\"DiskType\":\"CLOUD_PREMIUM\",\"DiskId\":\"disk-" + i + "\",\"DiskSize\":50},"
                + "\"DataDisks\":[],\"CreatedTime\":\"2026-01-01T00:00:00Z\",\"ExpiredTime\":null,\"Uuid\":\"u-" + i
                + "\",\"RenewFlag\":null,\"StopChargingMode\":\"NOT_APPLICABLE\",\"LatestOperation\":null,"
                + "\"LatestOperationState\":null,\"LoginSettings\":{\"KeyIds\":[\"skey-1\"]},"
                + "\"Tags\":[{\"Key\":\"owner\",\"Value\":\"somebody\"},{\"Key\":\"purpose\",\"Value\":\"one of many\"}],"
                + "\"VirtualPrivateCloud\":{\"VpcId\":\"vpc-" + i / IN_A_SUBNET / 50 + "\",\"SubnetId\":\"subnet-"
                + i / IN_A_SUBNET + "\",\"AsVpcGateway\":false},\"PrivateIpAddresses\":[\"" + inside(i)
                + "\"],\"PublicIpAddresses\":[" + outside + "],\"InternetAccessible\":{\"InternetMaxBandwidthOut\":5,"
                + "\"InternetChargeType\":\"TRAFFIC_POSTPAID_BY_HOUR\"},\"SecurityGroupIds\":[\"sg-" + i / IN_A_GROUP
                + "\"]";
    }

    private static String networkInterface(int i) {
        return "\"NetworkInterfaceId\":\"eni-" + i + "\",\"NetworkInterfaceName\":\"\",\"VpcId\":\"vpc-"
                + i / IN_A_SUBNET / 50 + "\",\"SubnetId\":\"subnet-" + i / IN_A_SUBNET
                + "\",\"Primary\":true,\"State\":\"AVAILABLE\",\"Business\":\"cvm\",\"EniType\":1,\"MacAddress\":\"20:90\","
                + "\"TagSet\":[],\"GroupSet\":[\"sg-" + i / IN_A_GROUP + "\"],\"PrivateIpAddressSet\":[{"
                + "\"PrivateIpAddress\":\"" + inside(i) + "\",\"Primary\":true,\"State\":\"AVAILABLE\"}],"
                + "\"Ipv6AddressSet\":[],\"Attachment\":{\"InstanceId\":\"ins-" + i
                + "\",\"DeviceIndex\":0,\"InstanceAccountId\":\"1\",\"AttachTime\":\"2026-01-01 00:00:00\"}";
    }

    private static String address(int i) {
        return "\"AddressId\":\"eip-" + i + "\",\"AddressName\":\"\",\"AddressIp\":\"" + outside(i)
                + "\",\"AddressType\":\"EIP\",\"AddressStatus\":\"BIND\",\"InstanceId\":\"ins-" + i * 10
                + "\",\"NetworkInterfaceId\":\"eni-" + i * 10 + "\",\"PrivateAddressIp\":\"" + inside(i * 10)
                + "\",\"IsArrears\":false,\"IsBlocked\":false,\"IsEipDirectConnection\":false,\"Bandwidth\":5";
    }

    private static String inside(int i) {
        int subnet = i / IN_A_SUBNET;
        return "10." + subnet / 50 + "." + subnet % 50 + "." + (i % IN_A_SUBNET + 4);
    }

    private static String outside(int i) {
        return "198." + (18 + i / 65536) + "." + i / 256 % 256 + "." + i % 256;
    }
}
