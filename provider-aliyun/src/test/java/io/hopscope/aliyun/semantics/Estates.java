/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;

/** Estates in which everything that is meant to work works. */
final class Estates {
    /**
     * A machine with an elastic address, one in another vSwitch behind a NAT gateway that also publishes a port of it.
     */
    static final AliyunEstate ONE_VPC = AliyunEstate.of("""
            vpc quay 10.20.0.0/16
            vswitch quay/front 10.20.1.0/24
            vswitch quay/back 10.20.2.0/24
            group web quay
            rule web in accept tcp 443/443 0.0.0.0/0 id sgr-web-https
            rule web in accept tcp 22/22 198.51.100.0/24 id sgr-web-ssh
            group db quay
            rule db in accept tcp 5432/5432 sg-web
            rule db in accept tcp 9090/9090 0.0.0.0/0
            vm web in quay/front at 10.20.1.4 group web
            vm mate in quay/front at 10.20.1.5 group web
            vm db in quay/back at 10.20.2.4 group db
            eip web 203.0.113.10 on i-web
            nat out in quay/front at 10.20.1.250
            eip out 203.0.113.30 on ngw-out
            snat out vsw-back 203.0.113.30
            dnat out tcp 203.0.113.30 8080 10.20.2.4 9090
            route quay 0.0.0.0/0 NatGateway ngw-out
            """);

    private Estates() {}
}
