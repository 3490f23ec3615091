/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import io.hopscope.aws.semantics.fixture.AwsEstate;

/** Two transit gateways of two regions. */
final class TwoHubs {
    /** Joined by a peering of the hubs. */
    static final AwsEstate PEERED = Estates.ONE_VPC.and("""
            hub tgw-a
            hub-table tgw-rtb-a of tgw-a
            attach tgw-attach-a to tgw-a vpc vpc-a ports subnet-edge
            associate tgw-attach-a tgw-rtb-a
            propagate tgw-attach-a tgw-rtb-a
            route rtb-front 10.40.0.0/16 tgw-a
            vpc vpc-c 10.40.0.0/16 region us-east-1
            table rtb-abroad of vpc-c
            route rtb-abroad 10.20.0.0/16 tgw-c
            subnet subnet-abroad of vpc-c 10.40.1.0/24 zone use1-az1 table rtb-abroad
            group sg-abroad of vpc-c
            allow sg-abroad in tcp/8080 10.20.0.0/16
            instance i-abroad in subnet-abroad at 10.40.1.40 groups sg-abroad
            hub tgw-c region us-east-1
            hub-table tgw-rtb-c of tgw-c
            attach tgw-attach-c to tgw-c vpc vpc-c ports subnet-abroad
            associate tgw-attach-c tgw-rtb-c
            propagate tgw-attach-c tgw-rtb-c
            hub-peering tgw-attach-x tgw-a tgw-c
            associate tgw-attach-x tgw-rtb-a
            associate tgw-attach-x@tgw-c tgw-rtb-c
            hub-route tgw-rtb-a 10.40.0.0/16 tgw-attach-x
            hub-route tgw-rtb-c 10.20.0.0/16 tgw-attach-x@tgw-c
            """);

    private TwoHubs() {}
}
