/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import java.util.stream.Stream;

/** Security groups and network ACLs. */
final class FilterEntries {
    private FilterEntries() {}

    static Stream<CatalogueEntry> all() {
        return Stream.of(
                new CatalogueEntry(
                        "T12",
                        "",
                        "192.0.2.9 to web tcp/8443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc CreateSecurityGroupPolicies --SecurityGroupId sg-web --SecurityGroupPolicySet '{\"Version\":\"<version>\",\"Ingress\":[{\"PolicyIndex\":3,\"Protocol\":\"TCP\",\"Port\":\"8443\",\"CidrBlock\":\"192.0.2.9/32\",\"Action\":\"ACCEPT\"}]}'"),
                new CatalogueEntry(
                        "T13",
                        "sg sg-web | in sg-web drop all from 192.0.2.0/24 | in sg-web accept tcp/443 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web 0",
                        "\"Ingress\":[{\"PolicyIndex\":0,\"Protocol\":\"TCP\",\"Port\":\"443\""),
                new CatalogueEntry(
                        "T13b",
                        "sg sg-web | in sg-web drop all from 192.0.2.0/24 | in sg-web accept tcp/443 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web 0",
                        "tccli vpc DeleteSecurityGroupPolicies --SecurityGroupId sg-web --SecurityGroupPolicySet '{\"Version\":\"<version>\",\"Ingress\":[{\"PolicyIndex\":0}]}'"),
                new CatalogueEntry(
                        "T14",
                        "sg sg-shut | in sg-shut drop tcp/443 from 192.0.2.0/24 | set ins-web SecurityGroupIds [sg-shut,sg-web] | set eni-web GroupSet [sg-shut,sg-web]",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-shut 0",
                        "--SecurityGroupId sg-shut --SecurityGroupPolicySet '{\"Version\":\"<version>\",\"Ingress\":[{\"PolicyIndex\":0,"),
                new CatalogueEntry(
                        "T15",
                        "sg sg-web",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc CreateSecurityGroupPolicies --SecurityGroupId sg-web"),
                new CatalogueEntry(
                        "T16",
                        "sg sg-web | in sg-web accept all from 0.0.0.0/0",
                        "web to 192.0.2.9 tcp/443",
                        "SECURITY_GROUP_EGRESS sg-web",
                        "\"Egress\":[{\"PolicyIndex\":0,\"Protocol\":\"TCP\",\"Port\":\"443\",\"CidrBlock\":\"192.0.2.9/32\",\"Action\":\"ACCEPT\"}]"),
                new CatalogueEntry(
                        "T17",
                        "sg sg-web | in sg-web accept tcp/443 from sg-web",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "\"CidrBlock\":\"192.0.2.9/32\""),
                new CatalogueEntry(
                        "T18",
                        "template ipm-1 198.51.100.7 | sg sg-web | in sg-web accept tcp/443 from ipm-1",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc AddTemplateMember --TemplateId ipm-1 --TemplateMember '[{\"Member\":\"192.0.2.9\"}]'"),
                new CatalogueEntry(
                        "T19",
                        "service ppm-1 tcp:80 | sg sg-web | in sg-web accept ppm-1 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "tccli vpc CreateSecurityGroupPolicies --SecurityGroupId sg-web"),
                new CatalogueEntry(
                        "T20",
                        "sg sg-web | in sg-web accept udp/443 from 0.0.0.0/0",
                        "192.0.2.9 to web tcp/443",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "\"Protocol\":\"TCP\",\"Port\":\"443\""),
                new CatalogueEntry(
                        "T21",
                        "vpc vpc-quay 10.20.0.0/16 v6 2001:db8:1::/56 | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front v6 2001:db8:1::/64 | vm ins-web in subnet-front at 10.20.1.4 sg sg-web v6 2001:db8:1::4 | eip eip-web 203.0.113.10 on ins-web | eip eipv6-1 2001:db8:1::4 on ins-web",
                        "2600::9 to web tcp/443 family 6",
                        "SECURITY_GROUP_INGRESS sg-web",
                        "\"Ipv6CidrBlock\":\"2600::9/128\""),
                new CatalogueEntry(
                        "T22",
                        "sg sg-none | eni eni-x on ins-db in subnet-back at 10.20.2.9 sg sg-none",
                        "web to 10.20.2.9 tcp/5432",
                        "SECURITY_GROUP_INGRESS sg-none",
                        "tccli vpc AssociateNetworkInterfaceSecurityGroups --NetworkInterfaceIds '[\"eni-x\"]'"),
                new CatalogueEntry(
                        "T24",
                        "acl acl-a | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | acl-out acl-a Accept all to 0.0.0.0/0 priority 1",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS acl-a default",
                        "tccli vpc CreateNetworkAclEntries --NetworkAclId acl-a --NetworkAclEntrySet '{\"Ingress\":[{\"Protocol\":\"TCP\",\"Port\":\"443\",\"CidrBlock\":\"192.0.2.9/32\",\"Action\":\"ACCEPT\",\"Priority\":1}]"),
                new CatalogueEntry(
                        "T25",
                        "acl acl-a | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | acl-in acl-a Accept all from 0.0.0.0/0 priority 1",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_REPLY acl-a default",
                        "\"Egress\":[{\"Protocol\":\"TCP\",\"Port\":\"32768-65535\""),
                new CatalogueEntry(
                        "T26",
                        "acl acl-a type QUINTUPLE | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | acl5 acl-a INGRESS ACCEPT tcp from 0.0.0.0/0 ports 80 to 10.20.1.0/24 port 443 priority 1 | acl5 acl-a EGRESS ACCEPT all from 0.0.0.0/0 to 0.0.0.0/0 priority 1",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS acl-a default",
                        "tccli vpc CreateNetworkAclQuintupleEntries --NetworkAclId acl-a --NetworkAclQuintupleSet"),
                new CatalogueEntry(
                        "T27",
                        "acl acl-a | acl acl-b | acl-in acl-b Accept all from 0.0.0.0/0 priority 1 | acl-out acl-b Accept all to 0.0.0.0/0 priority 1 | subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front acl acl-a | subnet subnet-other in vpc-quay 10.20.9.0/24 table rtb-front acl acl-b",
                        "192.0.2.9 to web tcp/443",
                        "NETWORK_ACL_INGRESS acl-a default",
                        "tccli vpc DisassociateNetworkAclSubnets --NetworkAclId acl-a --SubnetIds '[\"subnet-front\"]' && tccli vpc AssociateNetworkAclSubnets --NetworkAclId acl-b --SubnetIds '[\"subnet-front\"]'"));
    }
}
