/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import static io.hopscope.aliyun.catalogue.Catalogue.entry;

import io.hopscope.aliyun.catalogue.Catalogue.Entry;
import java.util.List;

/** The traps of the reference. */
final class TrapCases {
    private TrapCases() {}

    static List<Entry> all() {
        return List.of(
                entry(
                        "a",
                        "rule web in drop tcp 443/443 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        ""),
                entry(
                        "b",
                        "rule web in drop tcp 443/443 0.0.0.0/0 priority 2",
                        "192.0.2.9 to web tcp/443",
                        "REACHABLE",
                        ""),
                entry(
                        "c",
                        "group other quay | rule other in drop tcp 443/443 0.0.0.0/0 | set eni-web SecurityGroupIds.SecurityGroupId [sg-web,sg-other]",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-other",
                        ""),
                entry("d", "rule web in drop all -1/-1 10.20.1.0/24", "plain to web tcp/22", "REACHABLE", ""),
                entry(
                        "e",
                        "set sg-db SecurityGroupType enterprise",
                        "db to 100.100.2.136 udp/53",
                        "SECURITY_GROUP_EGRESS sg-db",
                        ""),
                entry(
                        "f",
                        "rule db out drop all -1/-1 0.0.0.0/0 priority 100 | rule db out accept tcp 443/443 0.0.0.0/0",
                        "db to 192.0.2.9 tcp/80",
                        "SECURITY_GROUP_EGRESS sg-db",
                        ""),
                entry(
                        "g",
                        "vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64 | rule web in accept tcp 443/443 0.0.0.0/0 | vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web | ipv6gw g quay | ipv6 dew 2001:db8:6::4 of dew in six public | route quay ::/0 IPv6Gateway ipv6gw-g",
                        "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6",
                        "SECURITY_GROUP_INGRESS sg-web",
                        ""),
                entry("h", "rule web in accept all -1/-1 0.0.0.0/0", "192.0.2.9 to web udp/9999", "REACHABLE", ""),
                entry(
                        "i",
                        "rule db in accept tcp 22/22 192.0.2.0/24 also-group sg-web",
                        "web to db tcp/22",
                        "SECURITY_GROUP_INGRESS sg-db",
                        ""),
                entry(
                        "j",
                        "rule web in drop tcp 443/443 0.0.0.0/0 priority 110",
                        "192.0.2.9 to web tcp/443",
                        "REACHABLE",
                        ""),
                entry(
                        "k",
                        "rule web in accept tcp 22/22 0.0.0.0/0 from-ports 22/22",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        ""));
    }
}
