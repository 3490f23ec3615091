/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.model.network.InterfaceRole;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.BlockPublicAccessStates;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessOptions;

/**
 * VPC Block Public Access: an account's switch, by region, that closes Internet gateways. {@code block-bidirectional}
 * lets nothing through Internet and egress-only gateways, {@code block-ingress} only what NAT gateways and egress-only
 * gateways open. The mode that holds for a subnet after exclusions stands at the subnet and the VPC. See
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html.
 */
final class PublicAccessBlock {
    private enum Mode {
        OFF,
        BIDIRECTIONAL,
        INGRESS
    }

    private static final String OFF = "off";
    private static final Meanings<Mode> MODES = Meanings.<Mode>of("mode of the block of public access")
            .with(Mode.OFF, OFF)
            .with(Mode.BIDIRECTIONAL, "block-bidirectional")
            .with(Mode.INGRESS, "block-ingress");

    private final AwsAnswers all;
    private final SnapshotBuilder into;
    private final Set<ResourceId> added = new HashSet<>();

    PublicAccessBlock(AwsAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
    }

    /** What filters packets between a subnet and gateways. */
    Fact<List<GatewayCrossing>> crossings(Told<Subnet> subnet, Subject subject) {
        String mode = mode(subnet, subject);
        Fact<String> word = subnet.by()
                .attribute(mode, OFF, subject.notGiven("state of the block of public access", "ec2:DescribeSubnets"));
        if (word instanceof Fact.Unknown<String> unknown) {
            return Fact.unknown(unknown.gap());
        }
        return MODES.of(word.value().orElse(OFF), subject).map(known -> crossings(known, subject));
    }

    /** The subnet's own state, else the VPC's, else that the whole account has the block off. */
    private @Nullable String mode(Told<Subnet> subnet, Subject subject) {
        Optional<Vpc> vpc = all.vpc(subnet.item().vpcId()).map(Told::item);
        Stream<@Nullable BlockPublicAccessStates> states = Stream.of(
                subnet.item().blockPublicAccessStates(),
                vpc.map(Vpc::blockPublicAccessStates).orElse(null));
        Stream<String> effective = states.filter(Objects::nonNull)
                .map(BlockPublicAccessStates::internetGatewayBlockModeAsString)
                .filter(Objects::nonNull);
        Stream<String> wholeAccount = options(subject).stream()
                .map(VpcBlockPublicAccessOptions::internetGatewayBlockModeAsString)
                .filter(OFF::equals);
        return Stream.concat(effective, wholeAccount).findFirst().orElse(null);
    }

    private List<VpcBlockPublicAccessOptions> options(Subject subject) {
        return all.list(Ec2.BLOCK_PUBLIC_ACCESS_OPTIONS, subject.scope()).items();
    }

    private List<GatewayCrossing> crossings(Mode mode, Subject subject) {
        return switch (mode) {
            case OFF -> List.of();
            case BIDIRECTIONAL ->
                List.of(new GatewayCrossing(
                        Set.of(GatewayKind.INTERNET, GatewayKind.EGRESS_ONLY),
                        Set.of(),
                        stage("bidirectional", subject)));
            case INGRESS ->
                List.of(new GatewayCrossing(
                        Set.of(GatewayKind.INTERNET), Set.of(InterfaceRole.NAT), stage("ingress", subject)));
        };
    }

    private Stage stage(String mode, Subject subject) {
        String account = subject.scope().account() + ":" + subject.scope().region();
        ResourceId id = AwsId.of(ResourceKind.FILTER_LIST, "vpc-block-public-access:" + account + ":" + mode);
        if (added.add(id)) {
            into.add(list(id, mode, subject));
        }
        return new Stage(
                ResourceKind.FILTER_LIST,
                Fact.known(List.of(id)),
                Combination.EACH_MUST_PASS,
                false,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty());
    }

    private FilterList list(ResourceId id, String mode, Subject subject) {
        List<Rule> rules = Stream.of(Direction.values())
                .map(direction -> new Rule(
                        "block-" + mode, direction, 0, Action.DENY, new Match.Everything(), RuleOrigin.IMPLICIT))
                .toList();
        return new FilterList(
                new Identity(id, "VPC Block Public Access", subject.scope(), editability(subject)),
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                Fact.known(rules));
    }

    /** An organization's declarative policy keeps the account itself from changing the switch. */
    private Editability editability(Subject subject) {
        boolean byPolicy =
                options(subject).stream().anyMatch(options -> "declarative-policy".equals(options.managedByAsString()));
        return byPolicy ? Editability.no("managed by a declarative policy") : Editability.yes();
    }
}
