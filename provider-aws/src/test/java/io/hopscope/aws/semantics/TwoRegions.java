/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import io.hopscope.aws.semantics.fixture.AwsEstate;

/** Healthy estates in more than one region. */
final class TwoRegions {
    /** A peering to a VPC of another region. */
    static final AwsEstate PEERED = Estates.ONE_VPC.and("""
            vpc vpc-c 10.40.0.0/16 region us-east-1
            table rtb-abroad of vpc-c
            subnet subnet-abroad of vpc-c 10.40.1.0/24 zone use1-az1 table rtb-abroad
            group sg-abroad of vpc-c
            allow sg-abroad in tcp/8080 10.20.0.0/16
            instance i-abroad in subnet-abroad at 10.40.1.40 groups sg-abroad
            peering pcx-c vpc-a vpc-c
            route rtb-front 10.40.0.0/16 pcx-c
            route rtb-abroad 10.20.0.0/16 pcx-c
            """);

    /** Two VPCs at one hub in us-east-1, which supports group references, and a rule that uses one. */
    static final AwsEstate HUBBED = AwsEstate.of("""
            vpc vpc-near 10.50.0.0/16 region us-east-1
            table rtb-near of vpc-near
            subnet subnet-near of vpc-near 10.50.1.0/24 zone use1-az1 table rtb-near
            group sg-near of vpc-near
            instance i-near in subnet-near at 10.50.1.50 groups sg-near
            vpc vpc-there 10.60.0.0/16 region us-east-1
            table rtb-there of vpc-there
            subnet subnet-there of vpc-there 10.60.1.0/24 zone use1-az1 table rtb-there
            subnet subnet-there-port of vpc-there 10.60.9.0/28 zone use1-az1
            group sg-there of vpc-there
            allow sg-there in tcp/8080 sg-near
            instance i-there in subnet-there at 10.60.1.60 groups sg-there
            hub tgw-e region us-east-1
            hub-table tgw-rtb-e of tgw-e
            attach tgw-attach-near to tgw-e vpc vpc-near ports subnet-near
            attach tgw-attach-there to tgw-e vpc vpc-there ports subnet-there-port
            associate tgw-attach-near tgw-rtb-e
            associate tgw-attach-there tgw-rtb-e
            propagate tgw-attach-near tgw-rtb-e
            propagate tgw-attach-there tgw-rtb-e
            route rtb-near 10.60.0.0/16 tgw-e
            route rtb-there 10.50.0.0/16 tgw-e
            set tgw-e Options.SecurityGroupReferencingSupport enable
            set tgw-attach-near Options.SecurityGroupReferencingSupport enable
            set tgw-attach-there Options.SecurityGroupReferencingSupport enable
            """);

    private TwoRegions() {}
}
