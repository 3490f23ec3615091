/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Small parts of the SDK's model, which its builders take only as objects where a list is meant. */
public final class Items {
    private Items() {}

    /** An IPv4 prefix of a rule. */
    public static IpRange v4(String cidr) {
        return IpRange.builder().cidrIp(cidr).build();
    }

    /** An IPv6 prefix of a rule. */
    public static Ipv6Range v6(String cidr) {
        return Ipv6Range.builder().cidrIpv6(cidr).build();
    }

    /** A prefix list of a rule. */
    public static PrefixListId list(String id) {
        return PrefixListId.builder().prefixListId(id).build();
    }

    /** The tag that names a resource. */
    public static Tag named(String name) {
        return Tag.builder().key("Name").value(name).build();
    }
}
