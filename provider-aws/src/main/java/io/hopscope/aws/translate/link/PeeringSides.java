/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.link;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.network.VpcPrefixes;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/**
 * The two VPCs of a peering. Their prefixes are in the answer only while the peering is active, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcPeeringConnectionVpcInfo.html; else those of the VPC
 * itself count, if it was read.
 */
final class PeeringSides {
    private final AwsAnswers all;

    PeeringSides(AwsAnswers all) {
        this.all = all;
    }

    PeeringSide of(@Nullable VpcPeeringConnectionVpcInfo side, boolean active, Subject peering) {
        String vpc = side == null ? "" : Word.orEmpty(side.vpcId());
        List<String> told = side == null || !active ? List.of() : prefixes(side);
        Fact<List<Prefix>> prefixes = told.isEmpty() ? ofVpc(vpc, peering) : parsed(told, peering);
        return new PeeringSide(AwsId.network(vpc), prefixes, Fact.known(false));
    }

    /** The region of a side: as it says, or where its VPC was read; empty for neither. */
    String region(@Nullable VpcPeeringConnectionVpcInfo side) {
        if (side == null) {
            return "";
        }
        return Optional.ofNullable(side.region())
                .or(() -> all.vpc(side.vpcId()).map(told -> told.by().scope().region()))
                .orElse("");
    }

    private Fact<List<Prefix>> ofVpc(String vpc, Subject peering) {
        return all.vpc(vpc)
                .map(told -> VpcPrefixes.of(told.item(), peering))
                .orElseGet(() -> Fact.unknown(peering.notGiven("set of prefixes of " + vpc, "ec2:DescribeVpcs")));
    }

    private static List<String> prefixes(VpcPeeringConnectionVpcInfo side) {
        Stream<String> v4 = side.cidrBlockSet().isEmpty()
                ? Stream.ofNullable(side.cidrBlock())
                : side.cidrBlockSet().stream().map(block -> Word.orEmpty(block.cidrBlock()));
        Stream<String> v6 = side.ipv6CidrBlockSet().stream().map(block -> Word.orEmpty(block.ipv6CidrBlock()));
        return Stream.concat(v4, v6).toList();
    }

    private static Fact<List<Prefix>> parsed(List<String> texts, Subject peering) {
        List<Prefix> prefixes = new ArrayList<>();
        for (String text : texts) {
            Optional<Prefix> prefix = Prefix.tryParse(text);
            if (prefix.isEmpty()) {
                return Fact.unknown(peering.unrecognised("prefix", text));
            }
            prefixes.add(prefix.get());
        }
        return Fact.known(List.copyOf(prefixes));
    }
}
