/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.live.stub.RpcEstate;
import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import io.hopscope.kit.Capability;
import io.hopscope.kit.Probe;
import io.hopscope.kit.Scene;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Estates that the contract is shown with. */
final class AliyunScenes {
    static final String REGION = "cn-hangzhou";
    static final String OTHER = "ap-southeast-5";
    static final Probe MAIN = Probe.reachable("internet", "web", "tcp/443");

    private static final String WEB = """
            vpc quay 10.20.0.0/16
            set vpc-quay OwnerId 1007
            vswitch quay/front 10.20.1.0/24
            group web quay
            rule web in drop tcp 25/25 0.0.0.0/0
            rule web in accept tcp 22/22 10.20.0.0/16
            rule web in accept tcp 443/443 0.0.0.0/0
            vm db in quay/front at 10.20.1.9 group web
            vm web in quay/front at 10.20.1.4 group web
            health db OK
            health web OK
            eip web 203.0.113.10 on i-web
            set i-web EipAddress.IpAddress 203.0.113.10
            set i-web EipAddress.AllocationId eip-web
            """;

    /** The lines once for each of three, so that lists with numbered pages have three of them. */
    private static String thrice(String lines) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> lines.replace("#", Integer.toString(i)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Some of everything, in networks of its own; what the probes are about comes last, on the last pages. */
    private static final AliyunEstate ALL = AliyunEstate.of(thrice("""
            vpc yard# 10.3#.0.0/16 ipv6 2001:db8:3#::/56
            set vpc-yard# OwnerId 1007
            acl gate# yard#
            entry gate# in accept all -1/-1 0.0.0.0/0
            entry gate# out accept all -1/-1 0.0.0.0/0
            vswitch yard#/main# 10.3#.1.0/24 acl gate# ipv6 2001:db8:3#:1::/64
            group yard# yard#
            rule yard# in accept tcp 80/80 sg-yard#
            vm crane# in yard#/main# at 10.3#.1.4 group yard# ipv6 2001:db8:3#:1::4
            health crane# OK
            nat out# in yard#/main# at 10.3#.1.250
            eip out# 203.0.113.5# on ngw-out# package cbwp-#
            snat out# vsw-main# 203.0.113.5#
            snat out# 10.3#.2.0/24 203.0.113.5#
            snat out# 10.3#.3.0/24 203.0.113.5#
            dnat out# tcp 203.0.113.5# 8080 10.3#.1.4 9090
            dnat out# tcp 203.0.113.5# 8081 10.3#.1.4 9091
            dnat out# tcp 203.0.113.5# 8082 10.3#.1.4 9092
            route yard# 0.0.0.0/0 NatGateway ngw-out#
            ipv6gw six# yard#
            ipv6 crane# 2001:db8:3#:1::4 of crane# in main# public
            havip float# in yard#/main# at 10.3#.1.99 master i-crane#
            vpn office# yard#
            balancer lb# yard#/main# 10.3#.1.80 intranet
            listener lb# tcp 80
            backend lb# tcp 80 crane# 8080 normal
            """)
            + thrice("egress-only a# six1 crane#\negress-only b# six2 crane#\negress-only c# six3 crane#") + """
            prefix-list cranes 198.51.100.0/24,192.0.2.0/24
            port-list ports 80/80,8080/8081,9090/9090
            rule yard1 in accept tcp 22/22 pl-cranes
            rule yard1 in accept tcp 80/80 10.31.0.0/16
            rule yard1 in accept tcp - 0.0.0.0/0 port-list prl-ports
            ipv4gw door yard1
            table in yard1 of ipv4gw-door
            gateway-route in 10.31.1.0/24 Local -
            gateway-route in 10.31.2.0/24 Local -
            gateway-route in 10.31.3.0/24 Local -
            peer steps1 yard1 yard2
            peer steps2 yard2 yard3
            peer steps3 yard1 yard3
            """ + WEB);

    private static final AliyunEstate ISLE = AliyunEstate.of("""
            vpc isle 10.60.0.0/16
            set vpc-isle OwnerId 1007
            vswitch isle/shore 10.60.1.0/24
            group isle isle
            rule isle in accept tcp 443/443 0.0.0.0/0
            vm isle in isle/shore at 10.60.1.4 group isle
            health isle OK
            eip isle 203.0.113.90 on i-isle
            """);

    /** Made once: the contract serves it some hundred times. */
    private static final Scene ORDINARY = new Scene(
            List.of(REGION, OTHER),
            List.of(
                    MAIN,
                    Probe.blocked("internet", "web", "tcp/25"),
                    Probe.reachable("db", "web", "tcp/22"),
                    Probe.reachable("internet", "isle", "tcp/443")),
            all().and(OTHER, ISLE));

    private AliyunScenes() {}

    /** A healthy estate with an item in every list, and another region. */
    static Scene ordinary() {
        return ORDINARY;
    }

    /** Two regions with little in them: three NAT gateways, so that their list has three pages. */
    static Scene small() {
        AliyunEstate nats = AliyunEstate.of(WEB).and(thrice("nat out# in quay/front at 10.20.1.25#"));
        return new Scene(
                List.of(REGION, OTHER),
                List.of(MAIN),
                RpcEstate.of(REGION, nats).and(OTHER, ISLE));
    }

    static RpcEstate all() {
        RpcEstate estate = RpcEstate.of(REGION, ALL);
        for (int i = 1; i <= 3; i++) {
            estate.add(
                    REGION,
                    "DescribeRouterInterfaces",
                    "{\"RouterInterfaceId\":\"ri-" + i + "\",\"VpcInstanceId\":\"vpc-yard" + i
                            + "\",\"RouterType\":\"VRouter\",\"Status\":\"Active\",\"BusinessStatus\":\"Normal\"}");
            for (String holder : List.of("ecs", "eip", "slb")) {
                estate.add(
                        REGION,
                        "DescribeInstanceIpAddress",
                        "{\"InstanceId\":\"x-" + i + "\",\"InstanceType\":\"" + holder
                                + "\",\"IpAddressConfig\":[{\"InstanceIp\":\"203.0.113.21" + i
                                + "\",\"IpStatus\":\"blackhole\"}]}");
            }
        }
        return estate;
    }

    /** What shows a capability. */
    static Scene of(Capability capability) {
        return switch (capability) {
            case IPV6 ->
                described(
                        """
                    vpc quay 10.20.0.0/16 ipv6 2001:db8:20::/56
                    vswitch quay/front 10.20.1.0/24 ipv6 2001:db8:20:1::/64
                    group six quay inner drop
                    rule six in accept tcp 443/443 2001:db8:20::/56
                    vm six in quay/front at 10.20.1.4 group six ipv6 2001:db8:20:1::4
                    vm seven in quay/front at 10.20.1.5 group six ipv6 2001:db8:20:1::5
                    health six OK
                    health seven OK
                    """,
                        Probe.reachable("2001:db8:20:1::5", "2001:db8:20:1::4", "tcp/443"),
                        Probe.blocked("2001:db8:20:1::5", "2001:db8:20:1::4", "tcp/22"));
            case UNKNOWN_VALUES ->
                described(
                        AliyunEstate.of(WEB).and("vm odd in quay/front at 10.20.1.5 group web state Dozing"),
                        Probe.unknown("web", "odd", "tcp/443", "Dozing"),
                        MAIN);
            case UNKNOWN_NEXT_HOPS ->
                described(
                        AliyunEstate.of(WEB).and("""
                            table odd quay
                            route odd 192.0.2.0/24 Wormhole wh-1
                            vswitch quay/odd 10.20.7.0/24 table odd
                            vm odd in quay/odd at 10.20.7.5 group web
                            health odd OK
                            """), Probe.unknown("odd", "192.0.2.7", "tcp/443", "Wormhole"), MAIN);
            case UNKNOWN_PROTOCOLS ->
                described(AliyunEstate.of(WEB).and("""
                            group odd quay
                            rule odd in drop quic -1/-1 0.0.0.0/0
                            rule odd in accept tcp 443/443 0.0.0.0/0 priority 2
                            vm odd in quay/front at 10.20.1.5 group odd
                            health odd OK
                            """), Probe.unknown("web", "odd", "tcp/443", "QUIC"), MAIN);
            case ORDERED_RULES ->
                described(
                        AliyunEstate.of(WEB).and("""
                            acl gate quay
                            entry gate in drop tcp 22/22 0.0.0.0/0
                            entry gate in accept tcp 25/25 0.0.0.0/0
                            entry gate in accept tcp 22/22 0.0.0.0/0
                            entry gate in drop tcp 25/25 0.0.0.0/0
                            entry gate out accept all -1/-1 0.0.0.0/0
                            group odd quay
                            rule odd in accept all -1/-1 0.0.0.0/0
                            vswitch quay/odd 10.20.7.0/24 acl gate
                            vm odd in quay/odd at 10.20.7.5 group odd
                            health odd OK
                            """),
                        Probe.blocked("db", "odd", "tcp/22"),
                        Probe.reachable("db", "odd", "tcp/25"));
            default -> throw new IllegalArgumentException(capability.toString());
        };
    }

    private static Scene described(String text, Probe... probes) {
        return described(AliyunEstate.of(text), probes);
    }

    private static Scene described(AliyunEstate estate, Probe... probes) {
        return new Scene(List.of(REGION), List.of(probes), RpcEstate.of(REGION, estate));
    }
}
