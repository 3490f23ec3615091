/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import io.hopscope.tencent.semantics.fixture.TencentEstate;

/** Estates in which everything that is meant to work works. */
final class Estates {
    /** A machine with a public address, its neighbour, one that leaves by a NAT gateway. */
    static final TencentEstate ONE_VPC = TencentEstate.of("""
            vpc vpc-quay 10.20.0.0/16
            table rtb-front in vpc-quay
            table rtb-back in vpc-quay
            subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front
            subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-back
            route rtb-back 0.0.0.0/0 NAT nat-out
            nat nat-out in vpc-quay with 203.0.113.50
            eip eip-out 203.0.113.50 on nat-out
            sg sg-web
            in sg-web accept tcp/80,443 from 0.0.0.0/0
            in sg-web accept tcp/22 from 198.51.100.0/24
            in sg-web accept icmp from 10.20.0.0/16
            out sg-web accept all to 0.0.0.0/0
            sg sg-back
            in sg-back accept tcp/5432 from 10.20.0.0/16
            out sg-back accept all to 0.0.0.0/0
            vm ins-web in subnet-front at 10.20.1.4 sg sg-web
            eip eip-web 203.0.113.10 on ins-web
            vm ins-mate in subnet-front at 10.20.1.5 sg sg-web
            vm ins-db in subnet-back at 10.20.2.4 sg sg-back
            """);

    /** A machine that has a public address where the default route leads to a NAT gateway. */
    static final TencentEstate BEHIND_NAT = ONE_VPC.and("""
            vm ins-app in subnet-back at 10.20.2.7 sg sg-web
            eip eip-app 203.0.113.17 on ins-app
            """);

    /** Two networks that are peered. */
    static final TencentEstate PEERED = ONE_VPC.and("""
            vpc vpc-yard 10.30.0.0/16
            table rtb-yard in vpc-yard
            subnet subnet-yard in vpc-yard 10.30.1.0/24 table rtb-yard
            sg sg-yard
            in sg-yard accept tcp/8080 from 10.0.0.0/8
            out sg-yard accept all to 0.0.0.0/0
            vm ins-crane in subnet-yard at 10.30.1.4 sg sg-yard
            peer pcx-1 vpc-quay vpc-yard
            route rtb-front 10.30.0.0/16 PEERCONNECTION pcx-1
            route rtb-yard 10.20.0.0/16 PEERCONNECTION pcx-1
            """);

    /** The same two networks on a cloud connect network. */
    static final TencentEstate CONNECTED = ONE_VPC.and("""
            vpc vpc-yard 10.30.0.0/16
            table rtb-yard in vpc-yard
            subnet subnet-yard in vpc-yard 10.30.1.0/24 table rtb-yard
            sg sg-yard
            in sg-yard accept tcp/8080 from 10.0.0.0/8
            out sg-yard accept all to 0.0.0.0/0
            vm ins-crane in subnet-yard at 10.30.1.4 sg sg-yard
            ccn ccn-1
            attach ccn-1 VPC vpc-quay
            attach ccn-1 VPC vpc-yard
            ccn-route ccn-1 10.20.1.0/24 VPC vpc-quay
            ccn-route ccn-1 10.30.1.0/24 VPC vpc-yard
            route rtb-front 10.30.1.0/24 CCN ccn-1 type CCN
            route rtb-yard 10.20.1.0/24 CCN ccn-1 type CCN
            """);

    /** A public balancer before two machines. */
    static final TencentEstate BALANCED = ONE_VPC.and("""
            sg sg-pool
            in sg-pool accept tcp/8080 from 0.0.0.0/0
            vm ins-one in subnet-back at 10.20.2.21 sg sg-pool
            vm ins-two in subnet-back at 10.20.2.22 sg sg-pool
            lb lb-front OPEN in vpc-quay at 203.0.113.30
            listener lb-front lbl-http TCP/80 to 10.20.2.21:8080,10.20.2.22:8080
            """);

    private Estates() {}
}
