/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.IpAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.AttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DhcpOptions;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * The name service of a VPC. Amazon's resolver answers while {@code enableDnsSupport} is on, which it is by default,
 * and guests use it where their DHCP options name {@code AmazonProvidedDNS}, as the default options do. See
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html and
 * https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html.
 */
final class Resolvers {
    private static final String SERVERS = "domain-name-servers";
    private static final String AMAZON = "amazonprovideddns";
    private static final String AMAZON_ADDRESS = "169.254.169.253";

    /** The id that a VPC without any DHCP options has in place of one. */
    private static final String NO_OPTIONS = "default";

    private final Map<String, DhcpOptions> options = new HashMap<>();

    Resolvers(AwsAnswers all) {
        all.all(Ec2.DHCP_OPTIONS)
                .forEach(told -> options.putIfAbsent(Word.orEmpty(told.item().dhcpOptionsId()), told.item()));
    }

    /** The name service of a VPC; unknown when either half was not read. */
    Fact<Resolver> of(Told<Vpc> told, Subject subject) {
        Fact<Boolean> enabled = enabled(told.by(), Word.orEmpty(told.item().vpcId()), subject);
        Fact<List<String>> servers = servers(told, subject);
        if (enabled instanceof Fact.Unknown<Boolean> unknown) {
            return Fact.unknown(unknown.gap());
        }
        return servers.map(texts -> resolver(enabled.value().orElse(true), texts));
    }

    private static Resolver resolver(boolean enabled, List<String> servers) {
        boolean usesPlatform =
                servers.stream().anyMatch(text -> Word.folded(text).equals(AMAZON) || text.equals(AMAZON_ADDRESS));
        List<IpAddress> others = servers.stream()
                .filter(text -> !text.equals(AMAZON_ADDRESS))
                .flatMap(text -> IpAddress.tryParse(text).stream())
                .toList();
        return new Resolver(enabled, usesPlatform, others);
    }

    private static Fact<Boolean> enabled(AwsScopeAnswers by, String vpc, Subject subject) {
        Listing<DescribeVpcAttributeResponse> attributes = by.list(Ec2.VPC_ATTRIBUTES, vpc);
        Boolean given = attributes.items().stream()
                .map(DescribeVpcAttributeResponse::enableDnsSupport)
                .filter(Objects::nonNull)
                .map(attribute -> Boolean.TRUE.equals(attribute.value()))
                .findFirst()
                .orElse(null);
        if (given == null && attributes.gap().isPresent()) {
            return Fact.unknown(attributes.gap().get());
        }
        return by.attribute(given, true, subject.notGiven("enableDnsSupport", "ec2:DescribeVpcAttribute"));
    }

    private Fact<List<String>> servers(Told<Vpc> told, Subject subject) {
        String id = Word.orEmpty(told.item().dhcpOptionsId());
        if (id.equals(NO_OPTIONS)) {
            return Fact.known(List.of());
        }
        DhcpOptions found = options.get(id);
        if (found != null) {
            return Fact.known(servers(found).toList());
        }
        Listing<DhcpOptions> listing = told.by().list(Ec2.DHCP_OPTIONS);
        return listing.gap()
                .<Fact<List<String>>>map(Fact::unknown)
                .orElseGet(() -> told.by()
                        .attribute(
                                null,
                                List.of(AMAZON),
                                subject.notGiven("set of DHCP options", "ec2:DescribeDhcpOptions")));
    }

    private static Stream<String> servers(DhcpOptions options) {
        return options.dhcpConfigurations().stream()
                .filter(one -> SERVERS.equals(one.key()))
                .flatMap(one -> one.values().stream())
                .map(AttributeValue::value)
                .filter(Objects::nonNull);
    }
}
