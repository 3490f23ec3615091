/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.NatGateway;
import io.hopscope.aws.oracle.Resource.Role;

/** Adds a NAT gateway, 10.1.*.99 = 198.51.100.99, to the small estate. */
record NatEstate(Estate estate) {

    NatEstate publicNat(String subnet) {
        String inside = subnet.equals("subnet-a1") ? "10.1.1.99" : "10.1.2.99";
        estate.put(new NatGateway("nat-1", subnet, true, "available"))
                .fixture("eni-nat", subnet, Role.NAT, "nat-1", inside + "=198.51.100.99");
        return this;
    }

    NatEstate privateNat(String subnet) {
        estate.put(new NatGateway("nat-1", subnet, false, "available"))
                .fixture("eni-nat", subnet, Role.NAT, "nat-1", "10.1.1.99");
        return this;
    }

    NatEstate defaultRouteOfA2() {
        estate.route("rtb-vpc-a", "0.0.0.0/0", Kind.NAT, "nat-1");
        return this;
    }
}
