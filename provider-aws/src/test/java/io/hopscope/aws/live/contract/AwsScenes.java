/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.contract;

import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.aws.semantics.fixture.AwsEstate;
import io.hopscope.kit.Capability;
import io.hopscope.kit.Probe;
import io.hopscope.kit.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Estates of the contract. */
final class AwsScenes {
    private static final String HOME = "eu-west-1";
    private static final String ABROAD = "us-east-1";

    /** One VPC with a public subnet, in which one machine serves the offices and another one nobody. */
    private static final AwsEstate PLAIN = AwsEstate.of("""
            vpc vpc-mill 10.71.0.0/16,2001:db8:71::/56
            igw igw-mill of vpc-mill
            table rtb-mill of vpc-mill
            route rtb-mill 0.0.0.0/0 igw-mill
            route rtb-mill ::/0 igw-mill
            acl acl-mill of vpc-mill
            entry acl-mill in 100 allow all 0.0.0.0/0
            entry acl-mill in 101 allow all ::/0
            entry acl-mill out 100 allow all 0.0.0.0/0
            entry acl-mill out 101 allow all ::/0
            subnet subnet-mill of vpc-mill 10.71.1.0/24,2001:db8:71:1::/64 table rtb-mill acl acl-mill
            prefix-list pl-offices 192.0.2.64/26,198.18.7.0/24,203.0.113.0/28
            group sg-wheel of vpc-mill
            allow sg-wheel in tcp/443 pl-offices
            group sg-shut of vpc-mill
            instance i-wheel in subnet-mill at 10.71.1.10 groups sg-wheel public 198.51.100.71
            instance i-shut in subnet-mill at 10.71.1.11 groups sg-shut public 198.51.100.72
            """);

    /** Everything else that a region can have, and a region abroad. */
    private static final AwsEstate FULL = PLAIN.and("""
            eigw eigw-mill of vpc-mill
            vgw vgw-mill of vpc-mill
            nat nat-mill in subnet-mill at 10.71.1.5 public 198.51.100.75
            endpoint vpce-mill gateway of vpc-mill
            vpc vpc-barn 10.72.0.0/16
            table rtb-barn of vpc-barn
            subnet subnet-barn of vpc-barn 10.72.1.0/24 table rtb-barn
            group sg-barn of vpc-barn
            allow sg-barn in tcp/8080 10.71.0.0/16
            instance i-barn in subnet-barn at 10.72.1.20 groups sg-barn
            peering pcx-barn vpc-mill vpc-barn
            route rtb-mill 10.72.0.0/16 pcx-barn
            route rtb-barn 10.71.0.0/16 pcx-barn
            vpc vpc-loft 10.73.0.0/16
            table rtb-loft of vpc-loft
            subnet subnet-loft of vpc-loft 10.73.1.0/24 table rtb-loft
            group sg-loft of vpc-loft
            allow sg-loft in tcp/8080 10.71.0.0/16
            instance i-loft in subnet-loft at 10.73.1.30 groups sg-loft
            hub tgw-mill
            hub-table tgw-rtb-mill of tgw-mill
            attach tgw-attach-mill to tgw-mill vpc vpc-mill ports subnet-mill
            attach tgw-attach-loft to tgw-mill vpc vpc-loft ports subnet-loft
            associate tgw-attach-mill tgw-rtb-mill
            associate tgw-attach-loft tgw-rtb-mill
            propagate tgw-attach-mill tgw-rtb-mill
            propagate tgw-attach-loft tgw-rtb-mill
            route rtb-mill 10.73.0.0/16 tgw-mill
            route rtb-loft 10.71.0.0/16 tgw-mill
            balancer mill-nlb network of vpc-mill
            balancer-port eni-nlb of mill-nlb in subnet-mill at 10.71.1.40 public 198.51.100.77
            targets grain TCP/443 instance of vpc-mill
            listener mill-nlb TCP/443 grain
            target grain i-wheel 443 healthy
            balancer mill-alb application of vpc-mill groups sg-wheel
            balancer-port eni-alb of mill-alb in subnet-mill at 10.71.1.41 groups sg-wheel
            targets flour HTTP/443 instance of vpc-mill
            listener mill-alb HTTP/443 flour
            target flour i-wheel 443 healthy
            vpc vpc-quay 10.81.0.0/16 region us-east-1
            igw igw-quay of vpc-quay
            table rtb-quay of vpc-quay
            route rtb-quay 0.0.0.0/0 igw-quay
            subnet subnet-quay of vpc-quay 10.81.1.0/24 zone use1-az1 table rtb-quay
            group sg-quay of vpc-quay
            allow sg-quay in tcp/443 0.0.0.0/0
            instance i-quay in subnet-quay at 10.81.1.10 groups sg-quay public 198.51.100.81
            hub tgw-quay region us-east-1
            hub-table tgw-rtb-quay of tgw-quay
            hub-peering tgw-attach-sea tgw-mill tgw-quay
            """);

    static final Scene ORDINARY = scene(
            ordinary(),
            List.of(HOME, ABROAD),
            Probe.reachable("203.0.113.9", "i-wheel", "tcp/443"),
            Probe.blocked("203.0.113.99", "i-wheel", "tcp/443"),
            Probe.blocked("203.0.113.9", "i-shut", "tcp/443"),
            Probe.reachable("i-wheel", "i-barn", "tcp/8080"),
            Probe.reachable("i-wheel", "i-loft", "tcp/8080"),
            Probe.blocked("i-barn", "i-loft", "tcp/8080"),
            Probe.reachable("203.0.113.9", "mill-nlb", "tcp/443"),
            Probe.reachable("i-wheel", "1.1.1.1", "tcp/443"),
            Probe.reachable("203.0.113.9", "i-quay", "tcp/443"));

    private AwsScenes() {}

    static Scene of(Capability capability) {
        return switch (capability) {
            case IPV6 ->
                scene(
                        estate(PLAIN.and("""
                            allow sg-wheel in tcp/443 2001:db8:ffff::/48
                            instance i-six in subnet-mill at 2001:db8:71:1::66 groups sg-wheel
                            """)),
                        List.of(HOME),
                        Probe.reachable("2001:db8:ffff::9", "i-six", "tcp/443"),
                        Probe.blocked("2001:db8:eeee::9", "i-six", "tcp/443"));
            case UNKNOWN_VALUES ->
                scene(
                        estate(PLAIN.and("set i-wheel State.Name dreaming")),
                        List.of(HOME),
                        Probe.unknown("203.0.113.9", "i-wheel", "tcp/443", "dreaming"),
                        Probe.blocked("203.0.113.9", "i-shut", "tcp/443"));
            case UNKNOWN_NEXT_HOPS ->
                scene(
                        estate(PLAIN.and("route rtb-mill 203.0.113.0/24 warp-7")),
                        List.of(HOME),
                        Probe.unknown("203.0.113.9", "i-wheel", "tcp/443", "warp-7"),
                        Probe.reachable("192.0.2.70", "i-wheel", "tcp/443"));
            case UNKNOWN_PROTOCOLS ->
                scene(
                        estate(PLAIN.and("allow sg-shut in pigeon/443 0.0.0.0/0")),
                        List.of(HOME),
                        Probe.unknown("203.0.113.9", "i-shut", "tcp/443", "pigeon"),
                        Probe.reachable("203.0.113.9", "i-wheel", "tcp/443"));
            case ORDERED_RULES ->
                scene(
                        estate(PLAIN.and("""
                            entry acl-mill in 30 allow tcp/443 203.0.113.0/29
                            entry acl-mill in 20 deny tcp/443 203.0.113.8/29
                            entry acl-mill in 40 deny tcp/443 203.0.113.0/29
                            entry acl-mill in 50 allow tcp/443 203.0.113.8/29
                            """)),
                        List.of(HOME),
                        Probe.reachable("203.0.113.1", "i-wheel", "tcp/443"),
                        Probe.blocked("203.0.113.9", "i-wheel", "tcp/443"));
            default -> throw new IllegalArgumentException("the ordinary scene shows " + capability);
        };
    }

    private static Scene scene(StubEstate estate, List<String> regions, Probe... probes) {
        return new Scene(regions, List.of(probes), estate.answers());
    }

    private static StubEstate ordinary() {
        StubEstate estate = estate(FULL);
        return Details.addTo(estate, HOME)
                .last(HOME, "DescribeSecurityGroups", "sg-wheel")
                .last(HOME, "DescribeInstances", "i-wheel")
                .last(HOME, "DescribeNetworkAcls", "acl-mill")
                .last(HOME, "DescribeSubnets", "subnet-mill")
                .last(HOME, "DescribeRouteTables", "rtb-mill");
    }

    private static StubEstate estate(AwsEstate estate) {
        try {
            Path folder = Files.createTempDirectory("scene");
            estate.save(folder);
            return StubEstate.saved(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
