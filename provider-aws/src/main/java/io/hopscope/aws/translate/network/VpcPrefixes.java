/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.SubnetCidrBlockState;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockState;

/**
 * The prefixes of VPCs and subnets: those whose association is in state {@code associated}, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcCidrBlockState.html. An association without a state is
 * taken as associated, as answers from before that field have it.
 */
public final class VpcPrefixes {
    private static final String ASSOCIATED = "associated";

    private VpcPrefixes() {}

    /** All prefixes of a VPC; unknown when one of them cannot be read. */
    public static Fact<List<Prefix>> of(Vpc vpc, Subject subject) {
        Stream<String> v4 = vpc.cidrBlockAssociationSet().isEmpty()
                ? Stream.ofNullable(vpc.cidrBlock())
                : vpc.cidrBlockAssociationSet().stream()
                        .filter(one -> isAssociated(one.cidrBlockState()))
                        .map(one -> Word.orEmpty(one.cidrBlock()));
        Stream<String> v6 = vpc.ipv6CidrBlockAssociationSet().stream()
                .filter(one -> isAssociated(one.ipv6CidrBlockState()))
                .map(one -> Word.orEmpty(one.ipv6CidrBlock()));
        return parsed(Stream.concat(v4, v6), subject);
    }

    /** All prefixes of a subnet; unknown when one of them cannot be read. */
    static Fact<List<Prefix>> of(Subnet subnet, Subject subject) {
        Stream<String> v6 = subnet.ipv6CidrBlockAssociationSet().stream()
                .filter(one -> isAssociated(one.ipv6CidrBlockState()))
                .map(one -> Word.orEmpty(one.ipv6CidrBlock()));
        return parsed(Stream.concat(Stream.ofNullable(subnet.cidrBlock()), v6), subject);
    }

    private static Fact<List<Prefix>> parsed(Stream<String> texts, Subject subject) {
        List<Prefix> prefixes = new ArrayList<>();
        for (String text : texts.distinct().toList()) {
            Optional<Prefix> prefix = Prefix.tryParse(text);
            if (prefix.isEmpty()) {
                return Fact.unknown(subject.unrecognised("prefix", text));
            }
            prefixes.add(prefix.get());
        }
        return Fact.known(List.copyOf(prefixes));
    }

    private static boolean isAssociated(@Nullable VpcCidrBlockState state) {
        return state == null || isAssociated(state.stateAsString());
    }

    private static boolean isAssociated(@Nullable SubnetCidrBlockState state) {
        return state == null || isAssociated(state.stateAsString());
    }

    private static boolean isAssociated(@Nullable String state) {
        return state == null || Word.folded(state).equals(ASSOCIATED);
    }
}
