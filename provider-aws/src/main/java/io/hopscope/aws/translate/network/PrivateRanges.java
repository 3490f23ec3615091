/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.Word;
import io.hopscope.net.Prefix;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Subnet;

/**
 * IPv6 ranges of a subnet that are never advertised, so that their addresses pass no gateway, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SubnetIpv6CidrBlockAssociation.html. Stateless.
 */
public final class PrivateRanges {
    private PrivateRanges() {}

    /** The private ranges of a subnet. */
    public static Stream<Prefix> of(Subnet subnet) {
        return subnet.ipv6CidrBlockAssociationSet().stream()
                .filter(range ->
                        Word.folded(range.ipv6AddressAttributeAsString()).equals("private"))
                .flatMap(range -> Prefix.tryParse(Word.orEmpty(range.ipv6CidrBlock())).stream());
    }
}
