/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import io.hopscope.aws.semantics.fixture.AwsEstate;

/** Healthy estates, in which everything works that is meant to work. Tests change one thing each. */
public final class Estates {
    /**
     * A VPC with two machines in a public subnet, one in a private subnet behind a NAT gateway, and the NAT gateway in
     * a subnet of its own. IPv4 and IPv6.
     */
    public static final AwsEstate ONE_VPC = AwsEstate.of("""
            vpc vpc-a 10.20.0.0/16,2001:db8:20::/56
            igw igw-a of vpc-a
            eigw eigw-a of vpc-a
            table rtb-front of vpc-a
            route rtb-front 0.0.0.0/0 igw-a
            route rtb-front ::/0 igw-a
            table rtb-back of vpc-a
            route rtb-back 0.0.0.0/0 nat-a
            route rtb-back ::/0 eigw-a
            table rtb-edge of vpc-a
            route rtb-edge 0.0.0.0/0 igw-a
            acl acl-front of vpc-a
            entry acl-front in 100 allow all 0.0.0.0/0
            entry acl-front in 101 allow all ::/0
            entry acl-front out 100 allow all 0.0.0.0/0
            entry acl-front out 101 allow all ::/0
            acl acl-back of vpc-a
            entry acl-back in 100 allow all 0.0.0.0/0
            entry acl-back in 101 allow all ::/0
            entry acl-back out 100 allow all 0.0.0.0/0
            entry acl-back out 101 allow all ::/0
            acl acl-edge of vpc-a
            entry acl-edge in 100 allow all 0.0.0.0/0
            entry acl-edge out 100 allow all 0.0.0.0/0
            subnet subnet-front of vpc-a 10.20.1.0/24,2001:db8:20:1::/64 table rtb-front acl acl-front
            subnet subnet-back of vpc-a 10.20.2.0/24,2001:db8:20:2::/64 table rtb-back acl acl-back
            subnet subnet-edge of vpc-a 10.20.3.0/24 table rtb-edge acl acl-edge
            group sg-web of vpc-a
            allow sg-web in tcp/443 0.0.0.0/0
            allow sg-web in tcp/443 ::/0
            group sg-mate of vpc-a
            allow sg-mate in tcp/22 10.20.0.0/16
            group sg-db of vpc-a
            allow sg-db in tcp/5432 10.20.0.0/16
            allow sg-db in tcp/5432 2001:db8:20::/56
            instance i-web in subnet-front at 10.20.1.10,2001:db8:20:1::10 groups sg-web public 198.51.100.10
            instance i-mate in subnet-front at 10.20.1.11,2001:db8:20:1::11 groups sg-mate public 198.51.100.11
            instance i-db in subnet-back at 10.20.2.20,2001:db8:20:2::20 groups sg-db
            nat nat-a in subnet-edge at 10.20.3.5 public 198.51.100.5
            """);

    /** A second VPC with one machine, that nothing joins to the first. */
    public static final AwsEstate TWO_VPCS = ONE_VPC.and("""
            vpc vpc-b 10.30.0.0/16
            table rtb-far of vpc-b
            acl acl-far of vpc-b
            entry acl-far in 100 allow all 0.0.0.0/0
            entry acl-far out 100 allow all 0.0.0.0/0
            subnet subnet-far of vpc-b 10.30.1.0/24 table rtb-far acl acl-far
            group sg-far of vpc-b
            allow sg-far in tcp/8080 10.20.0.0/16
            instance i-far in subnet-far at 10.30.1.30 groups sg-far
            """);

    /** The two joined by a peering. */
    public static final AwsEstate PEERED = TWO_VPCS.and("""
            peering pcx-a vpc-a vpc-b
            route rtb-front 10.30.0.0/16 pcx-a
            route rtb-back 10.30.0.0/16 pcx-a
            route rtb-far 10.20.0.0/16 pcx-a
            """);

    /** The two joined by a transit gateway, whose attachments have subnets of their own. */
    public static final AwsEstate HUBBED = TWO_VPCS.and("""
            table rtb-port-a of vpc-a
            acl acl-port-a of vpc-a
            entry acl-port-a in 100 allow all 0.0.0.0/0
            entry acl-port-a out 100 allow all 0.0.0.0/0
            subnet subnet-port-a of vpc-a 10.20.9.0/28 table rtb-port-a acl acl-port-a
            table rtb-port-b of vpc-b
            acl acl-port-b of vpc-b
            entry acl-port-b in 100 allow all 0.0.0.0/0
            entry acl-port-b out 100 allow all 0.0.0.0/0
            subnet subnet-port-b of vpc-b 10.30.9.0/28 table rtb-port-b acl acl-port-b
            hub tgw-a
            hub-table tgw-rtb-a of tgw-a
            attach tgw-attach-a to tgw-a vpc vpc-a ports subnet-port-a
            attach tgw-attach-b to tgw-a vpc vpc-b ports subnet-port-b
            associate tgw-attach-a tgw-rtb-a
            associate tgw-attach-b tgw-rtb-a
            propagate tgw-attach-a tgw-rtb-a
            propagate tgw-attach-b tgw-rtb-a
            route rtb-front 10.30.0.0/16 tgw-a
            route rtb-back 10.30.0.0/16 tgw-a
            route rtb-far 10.20.0.0/16 tgw-a
            """);

    private Estates() {}
}
