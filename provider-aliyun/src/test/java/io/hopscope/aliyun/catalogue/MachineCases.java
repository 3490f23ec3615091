/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import static io.hopscope.aliyun.catalogue.Catalogue.entry;

import io.hopscope.aliyun.catalogue.Catalogue.Entry;
import java.util.List;

/** Machines and their groups. */
final class MachineCases {
    private MachineCases() {}

    static List<Entry> all() {
        return List.of(
                entry(
                        "1",
                        "set i-web Status Stopped",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_NOT_RUNNING i-web",
                        "aliyun ecs StartInstance --InstanceId i-web"),
                entry(
                        "2",
                        "set i-plain Status Stopped | set i-plain StoppedMode StopCharging",
                        "192.0.2.9 to plain tcp/443",
                        "NO_PUBLIC_ADDRESS eni-plain; INSTANCE_NOT_RUNNING i-plain",
                        "StartInstance"),
                entry(
                        "3",
                        "set i-web Status Stopped | lock i-web financial",
                        "192.0.2.9 to web tcp/443",
                        "INSTANCE_LOCKED i-web",
                        ""),
                entry(
                        "4",
                        "lock i-web security",
                        "192.0.2.9 to web tcp/443",
                        "UNKNOWN for INSTANCE i-web NOT_MODELLED",
                        ""),
                entry("5", "health web Impaired", "192.0.2.9 to web tcp/443", "HEALTH_CHECK_FAILED i-web", ""),
                entry(
                        "6",
                        "",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "aliyun ecs AuthorizeSecurityGroup --SecurityGroupId sg-web --IpProtocol tcp --PortRange 22/22 --SourceCidrIp 192.0.2.9/32 --Policy accept --Priority 1"),
                entry(
                        "7",
                        "rule web in drop tcp 443/443 0.0.0.0/0 id sgr-no",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web sgr-no",
                        "aliyun ecs RevokeSecurityGroup --SecurityGroupId sg-web --SecurityGroupRuleId.1 sgr-no"),
                entry(
                        "8",
                        "group other quay | rule other in drop all -1/-1 0.0.0.0/0 id sgr-no | set eni-web SecurityGroupIds.SecurityGroupId [sg-web,sg-other]",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-other sgr-no",
                        "RevokeSecurityGroup --SecurityGroupId sg-other"),
                entry(
                        "9",
                        "set sg-db SecurityGroupType enterprise",
                        "db to 192.0.2.9 tcp/443",
                        "SECURITY_GROUP_EGRESS sg-db",
                        "aliyun ecs AuthorizeSecurityGroupEgress --SecurityGroupId sg-db"),
                entry(
                        "10",
                        "rule db out drop tcp 443/443 0.0.0.0/0 id sgr-no",
                        "db to 192.0.2.9 tcp/443",
                        "SECURITY_GROUP_EGRESS sg-db sgr-no",
                        "aliyun ecs RevokeSecurityGroupEgress --SecurityGroupId sg-db --SecurityGroupRuleId.1 sgr-no"),
                entry(
                        "11",
                        "set-answer DescribeSecurityGroupAttribute sg-web InnerAccessPolicy Drop",
                        "plain to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web isolation of members",
                        "AuthorizeSecurityGroup"),
                entry(
                        "12",
                        "set sg-web SecurityGroupType enterprise | rule web out accept all -1/-1 0.0.0.0/0",
                        "plain to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "--SourceCidrIp 10.20.1.5/32"),
                entry(
                        "13",
                        "eip db 203.0.113.11 on i-db",
                        "web to 203.0.113.11 tcp/5432",
                        "SECURITY_GROUP_INGRESS sg-db",
                        "AuthorizeSecurityGroup"),
                entry(
                        "14",
                        "rule web in accept tcp 22/22 0.0.0.0/0 from-ports 22/22",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "AuthorizeSecurityGroup"),
                entry(
                        "16",
                        "prefix-list office 198.51.100.0/24 | rule web in accept tcp 22/22 pl-office",
                        "192.0.2.9 to web tcp/22",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "aliyun ecs ModifyPrefixList --PrefixListId pl-office --AddEntry.1.Cidr 192.0.2.9/32"),
                entry(
                        "17",
                        "group odd quay | nic extra in quay/front at 10.20.1.9 group odd of web",
                        "db to 10.20.1.9 tcp/443",
                        "SECURITY_GROUP_INGRESS sg-odd",
                        "AuthorizeSecurityGroup --SecurityGroupId sg-odd"),
                entry("18", "set sg-db ServiceManaged true", "web to db tcp/22", "SECURITY_GROUP_INGRESS sg-db", ""),
                entry(
                        "19",
                        "rule web in accept tcp - 0.0.0.0/0",
                        "192.0.2.9 to web tcp/22",
                        "UNKNOWN for SECURITY_GROUP sg-web NOT_READ",
                        ""));
    }
}
