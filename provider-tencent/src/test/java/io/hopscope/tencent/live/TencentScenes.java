/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.kit.Capability;
import io.hopscope.kit.Probe;
import io.hopscope.kit.Scene;
import io.hopscope.tencent.live.stub.ApiEstate;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;

/** Estates that the contract is shown with. */
final class TencentScenes {
    static final String REGION = "ap-nanjing";
    static final Probe MAIN = Probe.reachable("internet", "web", "tcp/443");

    private static final String OTHER_REGION = "ap-chengdu";

    /** What the probes are about comes last, on the last pages. */
    private static final String WEB = """
            vpc vpc-quay 10.20.0.0/16
            table rtb-front in vpc-quay
            acl acl-front
            acl-in acl-front Accept all from 0.0.0.0/0 priority 1
            acl-out acl-front Accept all to 0.0.0.0/0 priority 1
            subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-front
            subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-front
            sg sg-db
            out sg-db accept all to 0.0.0.0/0
            sg sg-web
            in sg-web accept tcp/80,443 from 0.0.0.0/0
            in sg-web accept tcp/22 from 10.20.0.0/16
            out sg-web accept all to 0.0.0.0/0
            vm ins-db in subnet-front at 10.20.1.9 sg sg-db
            vm ins-web in subnet-front at 10.20.1.4 sg sg-web
            eip eip-web 203.0.113.10 on ins-web
            """;

    /** Three of everything, in networks of their own. */
    private static final TencentEstate ALL = TencentEstate.of("""
            vpc vpc-yard 10.30.0.0/16
            vpc vpc-shed 10.31.0.0/16
            table rtb-yard in vpc-yard
            table rtb-shed in vpc-shed
            subnet subnet-yard in vpc-yard 10.30.1.0/24 table rtb-yard
            high hprtb-1 in vpc-yard for subnet-yard
            high hprtb-2 in vpc-yard for subnet-none
            high hprtb-3 in vpc-yard for subnet-none
            sg sg-yard
            in sg-yard accept tcp/22 from ipm-1
            out sg-yard accept all to 0.0.0.0/0
            template ipm-1 198.51.100.1
            template ipm-2 198.51.100.2
            template ipm-3 198.51.100.3
            template-group ipmg-1 ipm-1
            template-group ipmg-2 ipm-2
            template-group ipmg-3 ipm-3
            service ppm-1 tcp:1
            service ppm-2 tcp:2
            service ppm-3 tcp:3
            service-group ppmg-1 ppm-1
            service-group ppmg-2 ppm-2
            service-group ppmg-3 ppm-3
            acl acl-five type QUINTUPLE
            acl5 acl-five INGRESS ACCEPT tcp from 0.0.0.0/0 to 0.0.0.0/0 priority 1
            acl5 acl-five INGRESS ACCEPT udp from 0.0.0.0/0 to 0.0.0.0/0 priority 2
            acl5 acl-five EGRESS ACCEPT all from 0.0.0.0/0 to 0.0.0.0/0 priority 1
            acl acl-spare
            vm ins-crane in subnet-yard at 10.30.1.4 sg sg-yard
            eip eip-spare 203.0.113.40 on nothing
            eip eip-crane 203.0.113.41 on ins-crane
            eip wan-1 203.0.113.61 on nothing
            set wan-1 AddressType WanIP
            eip wan-2 203.0.113.62 on nothing
            set wan-2 AddressType WanIp
            eip wan-3 203.0.113.63 on nothing
            set wan-3 AddressType WanIP
            eip eipv6-1 2001:db8::1 on nothing
            eip eipv6-2 2001:db8::2 on nothing
            eip eipv6-3 2001:db8::3 on nothing
            nat nat-one in vpc-yard with 203.0.113.51
            nat nat-two in vpc-yard with 203.0.113.52 strict
            nat nat-three in vpc-shed with 203.0.113.53
            snat nat-one SUBNET subnet-yard 10.30.1.0/26
            snat nat-one SUBNET subnet-yard 10.30.1.64/26
            snat nat-one SUBNET subnet-yard 10.30.1.128/26
            snat nat-three SUBNET subnet-shed 10.30.9.0/26
            snat nat-three SUBNET subnet-shed 10.30.9.64/26
            snat nat-three SUBNET subnet-shed 10.30.9.128/26
            snat nat-two SUBNET subnet-yard 10.30.1.0/26
            snat nat-two SUBNET subnet-yard 10.30.1.64/26
            snat nat-two SUBNET subnet-yard 10.30.1.128/26
            dnat nat-one TCP 203.0.113.51:80 to 10.30.1.4:80
            dnat nat-one TCP 203.0.113.51:81 to 10.30.1.4:81
            dnat nat-one TCP 203.0.113.51:82 to 10.30.1.4:82
            peer pcx-1 vpc-yard vpc-shed
            peer pcx-2 vpc-yard vpc-far1
            peer pcx-3 vpc-yard vpc-far2
            ccn ccn-1
            ccn ccn-2
            ccn ccn-3
            attach ccn-1 VPC vpc-yard
            attach ccn-2 VPC vpc-shed
            attach ccn-3 VPC vpc-far1
            ccn-route ccn-1 10.30.1.0/26 VPC vpc-yard
            ccn-route ccn-1 10.30.1.64/26 VPC vpc-yard
            ccn-route ccn-1 10.30.1.128/26 VPC vpc-yard
            ccn-route ccn-2 10.31.1.0/26 VPC vpc-shed
            ccn-route ccn-2 10.31.1.64/26 VPC vpc-shed
            ccn-route ccn-2 10.31.1.128/26 VPC vpc-shed
            ccn-route ccn-3 10.32.1.0/26 VPC vpc-far1
            ccn-route ccn-3 10.32.1.64/26 VPC vpc-far1
            ccn-route ccn-3 10.32.1.128/26 VPC vpc-far1
            havip havip-1 10.30.1.201 in subnet-yard
            havip havip-2 10.30.1.202 in subnet-yard
            havip havip-3 10.30.1.203 in subnet-yard
            vpn vpngw-1 in vpc-yard
            vpn vpngw-2 in vpc-shed
            vpn vpngw-3 in vpc-shed
            tunnel vpnx-1 of vpngw-1 AVAILABLE
            tunnel vpnx-2 of vpngw-2 AVAILABLE
            tunnel vpnx-3 of vpngw-3 AVAILABLE
            dcg dcg-1 in vpc-yard
            dcg dcg-2 in vpc-shed
            dcg dcg-3 in vpc-shed
            lb lb-1 OPEN in vpc-yard at 203.0.113.31
            lb lb-2 OPEN in vpc-yard at 203.0.113.32
            lb lb-3 INTERNAL in vpc-yard at 10.30.1.33
            listener lb-1 lbl-1 TCP/80 to 10.30.1.4:80
            """).and(WEB);

    private static final TencentEstate FAR = TencentEstate.of("""
            vpc vpc-isle 10.40.0.0/16
            table rtb-isle in vpc-isle
            subnet subnet-isle in vpc-isle 10.40.1.0/24 table rtb-isle
            sg sg-isle
            in sg-isle accept tcp/443 from 0.0.0.0/0
            out sg-isle accept all to 0.0.0.0/0
            vm ins-isle in subnet-isle at 10.40.1.4 sg sg-isle
            eip eip-isle 203.0.113.90 on ins-isle
            """);

    private TencentScenes() {}

    /** A healthy estate with an item in every list, and another region. */
    static Scene ordinary() {
        return scene(
                all(),
                MAIN,
                Probe.blocked("internet", "web", "tcp/25"),
                Probe.blocked("internet", "db", "tcp/443"),
                Probe.reachable("db", "web", "tcp/22"),
                Probe.reachable("internet", "isle", "tcp/443"));
    }

    static ApiEstate all() {
        return ApiEstate.of(REGION, ALL).and(OTHER_REGION, FAR);
    }

    /** What shows a capability. */
    static Scene of(Capability capability) {
        return switch (capability) {
            case IPV6 ->
                described("""
                    vpc vpc-six 10.20.0.0/16 v6 2001:db8:20::/56
                    table rtb-six in vpc-six
                    subnet subnet-six in vpc-six 10.20.1.0/24 table rtb-six v6 2001:db8:20::/64
                    sg sg-six
                    in sg-six accept tcp/443 from 2001:db8:20::/56
                    out sg-six accept all to ::/0
                    vm ins-six in subnet-six at 10.20.1.4 sg sg-six v6 2001:db8:20::4
                    vm ins-seven in subnet-six at 10.20.1.5 sg sg-six v6 2001:db8:20::5
                    unset eni-six PrivateIpAddressSet
                    unset eni-seven PrivateIpAddressSet
                    unset ins-six PrivateIpAddresses
                    unset ins-seven PrivateIpAddresses
                    """, Probe.reachable("seven", "six", "tcp/443"), Probe.blocked("seven", "six", "tcp/22"));
            case UNKNOWN_VALUES -> described(WEB + """
                    vm ins-odd in subnet-back at 10.20.2.5 sg sg-web
                    set ins-odd InstanceState DOZING
                    """, Probe.unknown("web", "odd", "tcp/443", "DOZING"), MAIN);
            case UNKNOWN_NEXT_HOPS ->
                described(WEB + """
                    table rtb-odd in vpc-quay
                    subnet subnet-odd in vpc-quay 10.20.7.0/24 table rtb-odd
                    route rtb-odd 192.0.2.0/24 WORMHOLE wh-1
                    vm ins-odd in subnet-odd at 10.20.7.5 sg sg-web
                    """, Probe.unknown("odd", "192.0.2.7", "tcp/443", "WORMHOLE"), MAIN);
            case UNKNOWN_PROTOCOLS -> described(WEB + """
                    sg sg-odd
                    in sg-odd drop quic from 0.0.0.0/0
                    in sg-odd accept all from 0.0.0.0/0
                    vm ins-odd in subnet-back at 10.20.2.5 sg sg-odd
                    """, Probe.unknown("web", "odd", "tcp/443", "quic"), MAIN);
            case ORDERED_RULES ->
                described(WEB + """
                    in sg-web accept tcp/25 from 10.20.1.9
                    in sg-web drop tcp/25 from 10.20.1.9
                    in sg-web drop tcp/110 from 10.20.1.9
                    in sg-web accept tcp/110 from 10.20.1.9
                    """, Probe.blocked("db", "web", "tcp/110"), Probe.reachable("db", "web", "tcp/25"));
            default -> throw new IllegalArgumentException(capability.toString());
        };
    }

    private static Scene described(String text, Probe... probes) {
        return scene(ApiEstate.of(REGION, TencentEstate.of(text)), probes);
    }

    /** The first region first. */
    static Scene scene(ApiEstate estate, Probe... probes) {
        List<String> regions = estate.regions().size() == 1 ? estate.regions() : List.of(REGION, OTHER_REGION);
        return new Scene(regions, List.of(probes), estate);
    }
}
