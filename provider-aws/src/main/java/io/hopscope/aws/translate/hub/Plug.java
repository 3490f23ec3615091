/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPeeringAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachment;

/**
 * All that the answers say about one attachment of one hub. A hub's owner, the owner of the attached VPC and three
 * calls may tell of the same one.
 *
 * @param attachment the attachment's id; the two sides of a peering may share it
 * @param hub the hub's id
 * @param general what DescribeTransitGatewayAttachments tells, the hub's owner first
 * @param vpc what DescribeTransitGatewayVpcAttachments tells, the VPC's owner first
 * @param peering what DescribeTransitGatewayPeeringAttachments tells
 */
record Plug(
        String attachment,
        String hub,
        List<Told<TransitGatewayAttachment>> general,
        List<Told<TransitGatewayVpcAttachment>> vpc,
        List<Told<TransitGatewayPeeringAttachment>> peering) {

    static Plug of(String attachment, String hub) {
        return new Plug(attachment, hub, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The accounts and regions that tell of it, at least one. */
    Stream<AwsScopeAnswers> tellers() {
        return Stream.of(general, vpc, peering).flatMap(part -> part.stream().map(Told::by));
    }

    /** The state in the vendor's word; empty where no answer gives it. */
    String state() {
        return first(
                general.stream().map(told -> told.item().stateAsString()),
                vpc.stream().map(told -> told.item().stateAsString()),
                peering.stream().map(told -> told.item().stateAsString()));
    }

    /** What kind of resource is attached, in the vendor's word; empty where no answer gives it. */
    String resourceType() {
        return first(
                general.stream().map(told -> told.item().resourceTypeAsString()),
                vpc.stream().map(told -> "vpc"),
                peering.stream().map(told -> "peering"));
    }

    /** The id of what is attached; empty where no answer gives it. */
    String resource() {
        return first(
                general.stream().map(told -> told.item().resourceId()),
                vpc.stream().map(told -> told.item().vpcId()),
                peering.stream().map(told -> HubPeerings.across(told.item(), hub)));
    }

    /** The tag {@code Name}; empty where there is none. */
    String name() {
        return first(
                general.stream().map(told -> Word.name(told.item().tags())),
                vpc.stream().map(told -> Word.name(told.item().tags())),
                peering.stream().map(told -> Word.name(told.item().tags())));
    }

    /** When it was attached. */
    Optional<Instant> since() {
        return Stream.concat(
                        general.stream()
                                .flatMap(told -> Stream.ofNullable(told.item().creationTime())),
                        vpc.stream()
                                .flatMap(told -> Stream.ofNullable(told.item().creationTime())))
                .findFirst();
    }

    private static String first(
            Stream<@Nullable String> general, Stream<@Nullable String> vpc, Stream<@Nullable String> peering) {
        return Stream.of(general, vpc, peering)
                .flatMap(words -> words)
                .map(Word::orEmpty)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
    }
}
