/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An account on the loopback interface in which nothing is, found through system properties as the SDK's default chain
 * looks for them. Closing takes the properties back.
 */
public final class EmptyAliyun implements AutoCloseable {
    /** The id of the key. */
    public static final String KEY = "LTAIstubKeyId";

    /** What calls are signed with. */
    public static final String SECRET = "stubSecretOfTheKey";

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("DescribeVpcs", "Vpcs.Vpc"),
            Map.entry("DescribeInstances", "Instances.Instance"),
            Map.entry("DescribeInstancesFullStatus", "InstanceFullStatusSet.InstanceFullStatusType"),
            Map.entry("DescribeNetworkInterfaces", "NetworkInterfaceSets.NetworkInterfaceSet"),
            Map.entry("DescribeSecurityGroups", "SecurityGroups.SecurityGroup"),
            Map.entry("DescribePrefixLists", "PrefixLists.PrefixList"),
            Map.entry("DescribeVSwitches", "VSwitches.VSwitch"),
            Map.entry("DescribeRouteTableList", "RouterTableList.RouterTableListType"),
            Map.entry("DescribeNetworkAcls", "NetworkAcls.NetworkAcl"),
            Map.entry("DescribeNatGateways", "NatGateways.NatGateway"),
            Map.entry("DescribeEipAddresses", "EipAddresses.EipAddress"),
            Map.entry("DescribeCommonBandwidthPackages", "CommonBandwidthPackages.CommonBandwidthPackage"),
            Map.entry("ListIpv4Gateways", "Ipv4GatewayModels"),
            Map.entry("DescribeIpv6Gateways", "Ipv6Gateways.Ipv6Gateway"),
            Map.entry("DescribeIpv6Addresses", "Ipv6Addresses.Ipv6Address"),
            Map.entry("DescribeHaVips", "HaVips.HaVip"),
            Map.entry("DescribeVpnGateways", "VpnGateways.VpnGateway"),
            Map.entry("DescribeRouterInterfaces", "RouterInterfaceSet.RouterInterfaceType"),
            Map.entry("ListVpcPeerConnections", "VpcPeerConnects"),
            Map.entry("DescribeLoadBalancers", "LoadBalancers.LoadBalancer"),
            Map.entry("DescribeInstanceIpAddress", "InstanceList"));

    private final HttpServer server;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Starts it. */
    public EmptyAliyun() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        properties.put("alibabacloud.accessKeyId", KEY);
        properties.put("alibabacloud.accessKeyIdSecret", SECRET);
        properties.put(
                "HOPSCOPE_ALIYUN_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort());
        properties.forEach(System::setProperty);
    }

    /** Refuses an operation in a region with a code; with {@code *} every operation, or in every region. */
    public EmptyAliyun refusing(String operation, String region, String code) {
        refusals.put(operation + " " + region, code);
        return this;
    }

    /** The operations and regions of the requests. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        properties.keySet().forEach(System::clearProperty);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String operation = asked.getOrDefault("Action", "");
        String region = asked.getOrDefault("RegionId", "");
        requests.add(operation + " " + region);
        String code = refusal(operation, region);
        boolean known = KEY.equals(asked.get("AccessKeyId")) && asked.containsKey("Signature");
        String list = LISTS.get(operation);
        if (!known || list == null || !code.isEmpty()) {
            send(
                    exchange,
                    403,
                    "{\"RequestId\":\"r\",\"Code\":\"" + (known ? code : "InvalidAccessKeyId.NotFound")
                            + "\",\"Message\":\"" + SECRET + "\"}");
            return;
        }
        String[] path = list.split("[.]", -1);
        String items = path.length == 1 ? "[]" : "{\"" + path[1] + "\":[]}";
        send(exchange, 200, "{\"RequestId\":\"r\",\"TotalCount\":0,\"Total\":0,\"" + path[0] + "\":" + items + "}");
    }

    private String refusal(String operation, String region) {
        return refusals.getOrDefault(
                operation + " " + region,
                refusals.getOrDefault(
                        operation + " *", refusals.getOrDefault("* " + region, refusals.getOrDefault("* *", ""))));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
