/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.tencent.semantics.fixture.TencentEstate;

/** Estates in which everything works until an entry of the catalogue changes something. */
final class CatalogueEstates {
    static final TencentEstate QUAY = TencentEstate.of("""
            vpc vpc-quay 10.20.0.0/16 v6 2001:db8:1::/56
            table rtb-front in vpc-quay
            table rtb-back in vpc-quay
            subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front v6 2001:db8:1::/64
            subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-back
            nat nat-out in vpc-quay with 203.0.113.50
            route rtb-back 0.0.0.0/0 NAT nat-out
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

    static final TencentEstate TWO = QUAY.and("""
            vpc vpc-yard 10.30.0.0/16
            table rtb-yard in vpc-yard
            subnet subnet-yard in vpc-yard 10.30.1.0/24 table rtb-yard
            sg sg-yard
            in sg-yard accept tcp/8080 from 10.0.0.0/8
            vm ins-crane in subnet-yard at 10.30.1.4 sg sg-yard
            """);

    static final TencentEstate PEERED = TWO.and("""
            peer pcx-1 vpc-quay vpc-yard
            route rtb-front 10.30.0.0/16 PEERCONNECTION pcx-1
            route rtb-yard 10.20.0.0/16 PEERCONNECTION pcx-1
            """);

    static final TencentEstate CONNECTED = TWO.and("""
            ccn ccn-1
            attach ccn-1 VPC vpc-quay
            attach ccn-1 VPC vpc-yard
            ccn-route ccn-1 10.20.1.0/24 VPC vpc-quay
            ccn-route ccn-1 10.30.1.0/24 VPC vpc-yard
            route rtb-front 10.30.1.0/24 CCN ccn-1 type CCN
            route rtb-yard 10.20.1.0/24 CCN ccn-1 type CCN
            """);

    private CatalogueEstates() {}
}
