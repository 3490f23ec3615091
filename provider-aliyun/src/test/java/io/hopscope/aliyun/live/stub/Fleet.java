/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live.stub;

import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A region with many instances, as pages that are written once: 2,000 in a VPC, 200 in a vSwitch, 20 in a group, every
 * tenth with an elastic address. Groups have ten rules. Stateless once made.
 */
public final class Fleet implements Function<WireRequest, Reply> {
    private static final int IN_A_VPC = 2_000;
    private static final int IN_A_VSWITCH = 200;
    private static final int IN_A_GROUP = 20;

    private final Map<String, List<String>> pages = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    /** A region with so many instances. */
    public Fleet(int machines) {
        int vpcs = (machines + IN_A_VPC - 1) / IN_A_VPC;
        add("DescribeInstances", machines, Fleet::instance);
        add("DescribeInstancesFullStatus", machines, Fleet::health);
        add("DescribeNetworkInterfaces", machines, Fleet::networkInterface);
        add("DescribeSecurityGroups", (machines + IN_A_GROUP - 1) / IN_A_GROUP, Fleet::group);
        add(
                "DescribeVpcs",
                vpcs,
                i -> "{\"VpcId\":\"vpc-" + i + "\",\"VpcName\":\"v" + i + "\",\"OwnerId\":1007,\"CidrBlock\":\"10." + i
                        + ".0.0/16\"}");
        add("DescribeVSwitches", (machines + IN_A_VSWITCH - 1) / IN_A_VSWITCH, Fleet::vSwitch);
        add(
                "DescribeRouteTableList",
                vpcs,
                i -> "{\"RouteTableId\":\"vtb-" + i + "\",\"VpcId\":\"vpc-" + i
                        + "\",\"RouterType\":\"VRouter\",\"RouteTableType\":\"System\",\"AssociateType\":\"VSwitch\"}");
        add("DescribeEipAddresses", machines / 10, Fleet::address);
    }

    @Override
    public Reply apply(WireRequest wire) {
        RpcRequest request = RpcRequest.of(wire);
        RpcShape shape = request.shape();
        return Reply.of(WireAnswer.json(200, shape.owner().isEmpty() ? list(request) : owned(request)));
    }

    private String list(RpcRequest request) {
        RpcShape shape = request.shape();
        List<String> all = pages.getOrDefault(shape.action(), List.of("[]"));
        int page = request.page();
        String next = page + 1 < all.size() ? "t" + (page + 1) : "";
        String items = page < all.size() ? all.get(page) : "[]";
        String[] path = shape.items().split("[.]", -1);
        String wrapped = path.length == 1 ? items : "{\"" + path[1] + "\":" + items + "}";
        return "{\"RequestId\":\"r\",\"NextToken\":\"" + (shape.turn().isNumbered() ? "" : next)
                + "\",\"TotalCount\":" + lengths.getOrDefault(shape.action(), 0) + ",\"" + path[0] + "\":" + wrapped
                + "}";
    }

    private static String owned(RpcRequest request) {
        String owner = request.parameter(request.shape().owner());
        return switch (request.shape().action()) {
            case "DescribeSecurityGroupAttribute" ->
                "{\"RequestId\":\"r\",\"NextToken\":\"\",\"SecurityGroupId\":\"" + owner
                        + "\",\"InnerAccessPolicy\":\"Drop\",\"Permissions\":{\"Permission\":" + rules() + "}}";
            case "DescribeVpcAttribute" ->
                "{\"RequestId\":\"r\",\"VpcId\":\"" + owner + "\",\"SupportIpv4Gateway\":false}";
            case "DescribeRouteEntryList" ->
                "{\"RequestId\":\"r\",\"NextToken\":\"\",\"RouteEntrys\":{\"RouteEntry\":[]}}";
            default -> "{\"RequestId\":\"r\",\"Total\":0,\"InstanceList\":[]}";
        };
    }

    private void add(String action, int items, IntFunction<String> item) {
        int size = java.util.Objects.requireNonNull(RpcShape.ALL.get(action)).most();
        lengths.put(action, items);
        pages.put(
                action,
                IntStream.range(0, (items + size - 1) / size)
                        .mapToObj(page -> IntStream.range(page * size, Math.min(items, (page + 1) * size))
                                .mapToObj(item)
                                .collect(Collectors.joining(",", "[", "]")))
                        .toList());
    }

    private static String instance(int i) {
        return "{\"InstanceId\":\"i-" + i + "\",\"InstanceName\":\"vm-" + i + "\",\"Description\":\"" + "d".repeat(60)
                + "\",\"Status\":\"Running\",\"StoppedMode\":\"Not-applicable\",\"OSType\":\"linux\",\"OSName\":"
                + "\"Alibaba Cloud Linux 3.2104 LTS\",\"InstanceType\":\"ecs.g7.large\",\"ImageId\":\"m-" + i
                + "\",\"HostName\":\"host-" + i + "\",\"SerialNumber\":\"51d1353b-22bf-4567-a176-8b3e12e4" + i
                + "\",\"Tags\":{\"Tag\":[{\"TagKey\":\"owner\",\"TagValue\":\"somebody\"},{\"TagKey\":\"purpose\","
                + "\"TagValue\":\"being one of many\"}]},\"MetadataOptions\":{\"HttpEndpoint\":\"\",\"HttpTokens\":\"\"},"
                + "\"InstanceNetworkType\":\"vpc\",\"OperationLocks\":{\"LockReason\":[]},\"PublicIpAddress\":"
                + "{\"IpAddress\":[]},\"InternetMaxBandwidthOut\":0,\"EipAddress\":{\"IpAddress\":\"\",\"AllocationId\":"
                + "\"\"},\"ZoneId\":\"cn-hangzhou-h\",\"VpcAttributes\":{\"VpcId\":\"vpc-" + i / IN_A_VPC
                + "\",\"VSwitchId\":\"vsw-" + i / IN_A_VSWITCH + "\",\"PrivateIpAddress\":{\"IpAddress\":[\"" + ip(i)
                + "\"]}},\"SecurityGroupIds\":{\"SecurityGroupId\":[\"sg-" + i / IN_A_GROUP
                + "\"]},\"NetworkInterfaces\":{\"NetworkInterface\":[{\"NetworkInterfaceId\":\"eni-" + i
                + "\",\"Type\":\"Primary\",\"PrimaryIpAddress\":\"" + ip(i) + "\"}]}}";
    }

    private static String health(int i) {
        return "{\"InstanceId\":\"i-" + i + "\",\"HealthStatus\":{\"Code\":0,\"Name\":\"OK\"},\"Status\":{\"Code\":1,"
                + "\"Name\":\"Running\"},\"ScheduledSystemEventSet\":{\"ScheduledSystemEventType\":[]}}";
    }

    private static String networkInterface(int i) {
        return "{\"NetworkInterfaceId\":\"eni-" + i + "\",\"NetworkInterfaceName\":\"n\",\"MacAddress\":"
                + "\"00:16:3e:00:00:01\",\"Type\":\"Primary\",\"Status\":\"InUse\",\"OwnerId\":\"1007\",\"InstanceId\":"
                + "\"i-" + i + "\",\"VpcId\":\"vpc-" + i / IN_A_VPC + "\",\"VSwitchId\":\"vsw-" + i / IN_A_VSWITCH
                + "\",\"PrivateIpAddress\":\"" + ip(i)
                + "\",\"PrivateIpSets\":{\"PrivateIpSet\":[{\"PrivateIpAddress\":\""
                + ip(i)
                + "\",\"Primary\":true}]},\"Ipv6Sets\":{\"Ipv6Set\":[]},\"SecurityGroupIds\":{\"SecurityGroupId\":"
                + "[\"sg-" + i / IN_A_GROUP + "\"]}}";
    }

    private static String ip(int i) {
        int there = i % IN_A_VPC;
        return "10." + i / IN_A_VPC + "." + there / IN_A_VSWITCH + "." + (there % IN_A_VSWITCH + 4);
    }

    private static String group(int i) {
        return "{\"SecurityGroupId\":\"sg-" + i + "\",\"SecurityGroupName\":\"g" + i + "\",\"VpcId\":\"vpc-"
                + i * IN_A_GROUP / IN_A_VPC + "\",\"SecurityGroupType\":\"normal\",\"ServiceManaged\":false}";
    }

    private static String vSwitch(int i) {
        int vpc = i * IN_A_VSWITCH / IN_A_VPC;
        return "{\"VSwitchId\":\"vsw-" + i + "\",\"VSwitchName\":\"s\",\"VpcId\":\"vpc-" + vpc
                + "\",\"CidrBlock\":\"10."
                + vpc + "." + i % (IN_A_VPC / IN_A_VSWITCH)
                + ".0/24\",\"Ipv6CidrBlock\":\"\",\"ZoneId\":\"cn-hangzhou-h\","
                + "\"NetworkAclId\":\"\",\"RouteTable\":{\"RouteTableId\":\"vtb-" + vpc + "\"}}";
    }

    private static String address(int i) {
        return "{\"AllocationId\":\"eip-" + i + "\",\"IpAddress\":\"198." + (18 + i / 65536) + "." + i / 256 % 256 + "."
                + i % 256 + "\",\"InstanceId\":\"i-" + i * 10
                + "\",\"InstanceType\":\"EcsInstance\",\"Status\":\"InUse\","
                + "\"Mode\":\"NAT\",\"BusinessStatus\":\"Normal\",\"Bandwidth\":\"5\",\"OperationLocks\":"
                + "{\"LockReason\":[]}}";
    }

    private static String rules() {
        return IntStream.range(0, 10)
                .mapToObj(i -> "{\"SecurityGroupRuleId\":\"sgr-" + i
                        + "\",\"Direction\":\"ingress\",\"Policy\":\"Accept\","
                        + "\"Priority\":1,\"IpProtocol\":\"TCP\",\"PortRange\":\"" + (440 + i) + "/" + (440 + i)
                        + "\",\"SourceCidrIp\":\"203.0." + i + ".0/24\",\"NicType\":\"intranet\",\"DestCidrIp\":\"\","
                        + "\"SourcePortRange\":\"\",\"Description\":\"somebody wanted it\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
