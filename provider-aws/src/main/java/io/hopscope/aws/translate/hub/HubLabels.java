/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.translate.network.Zones;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.link.LabelSurvival;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachment;

/**
 * Whether rules may name groups of VPCs across a hub: inbound rules only, and only where both the hub and the VPC's
 * attachment support it. A hub does so only if told to, an attachment unless told not to. Attachments of other kinds
 * never do. See https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachmentRequestOptions.html.
 */
final class HubLabels {
    private static final String FIELD = "support of security group references";
    private static final Meanings<Boolean> SUPPORTED =
            Meanings.<Boolean>of(FIELD).with(true, "enable").with(false, "disable");

    /** The one zone that does not support them, as the first page above has it. */
    private static final String ZONE_WITHOUT = "use1-az3";

    private final AwsAnswers all;
    private final Zones zones;

    HubLabels(AwsAnswers all) {
        this.all = all;
        this.zones = new Zones(all);
    }

    Fact<LabelSurvival> of(Plug plug, boolean ofNetwork, Subject subject) {
        if (!ofNetwork) {
            return Fact.known(LabelSurvival.NONE);
        }
        Fact<Boolean> byHub = ofHub(plug, subject);
        Fact<Boolean> byAttachment = ofAttachment(plug, subject);
        List<Boolean> supporting = supportByZone(plug);
        boolean refused = byHub.equals(Fact.known(false)) || byAttachment.equals(Fact.known(false));
        if (refused || supporting.equals(List.of(false))) {
            return Fact.known(LabelSurvival.NONE);
        }
        if (supporting.contains(false)) {
            return Fact.unknown(subject.gap(
                    GapReason.UNDOCUMENTED,
                    "Only some zones of " + subject.id() + " support references to groups, and nobody says for whom",
                    ""));
        }
        Fact<Boolean> open = byHub.missing().isPresent() ? byHub : byAttachment;
        return open.map(both -> LabelSurvival.INBOUND);
    }

    /** Whether the zones of the attachment's subnets support references, each answer once. */
    private List<Boolean> supportByZone(Plug plug) {
        return plug.vpc().stream()
                .flatMap(told -> told.item().subnetIds().stream())
                .flatMap(id -> all.subnet(id).stream())
                .map(told -> zones.of(
                        told.by(), told.item().availabilityZoneId(), told.item().availabilityZone()))
                .map(zone -> !zone.equals(ZONE_WITHOUT))
                .distinct()
                .toList();
    }

    private Fact<Boolean> ofHub(Plug plug, Subject subject) {
        Optional<Told<TransitGateway>> hub = all.all(Ec2.TRANSIT_GATEWAYS)
                .filter(told -> plug.hub().equals(told.item().transitGatewayId()))
                .filter(told -> told.item().options() != null)
                .findFirst();
        String word = hub.map(told -> told.item().options())
                .map(options -> options.securityGroupReferencingSupportAsString())
                .orElse(null);
        return supported(word, false, hub.map(Told::by).orElseGet(() -> teller(plug)), subject);
    }

    private static Fact<Boolean> ofAttachment(Plug plug, Subject subject) {
        Optional<Told<TransitGatewayVpcAttachment>> attachment = plug.vpc().stream()
                .filter(told -> told.item().options() != null)
                .findFirst();
        String word = attachment
                .map(told -> told.item().options())
                .map(options -> options.securityGroupReferencingSupportAsString())
                .orElse(null);
        return supported(word, true, attachment.map(Told::by).orElseGet(() -> teller(plug)), subject);
    }

    private static Fact<Boolean> supported(
            @Nullable String word, boolean byDefault, AwsScopeAnswers by, Subject subject) {
        return word == null
                ? by.attribute(null, byDefault, subject.notGiven(FIELD, "ec2:DescribeTransitGatewayVpcAttachments"))
                : SUPPORTED.of(word, subject);
    }

    private static AwsScopeAnswers teller(Plug plug) {
        return plug.tellers().findFirst().orElseThrow();
    }
}
