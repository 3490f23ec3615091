/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InternetGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.VpcAttachment;

/**
 * The VPCs that a gateway is attached to. An Internet gateway's attachment is {@code available} when it works, which
 * the API's own list of values does not have; other gateways say {@code attached}. See
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGatewayAttachment.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcAttachment.html.
 */
final class GatewayAttachments {
    private static final Meanings<Boolean> ATTACHED = Meanings.<Boolean>of("state of the attachment")
            .with(true, "available", "attached")
            .with(false, "attaching", "detaching", "detached");

    private final Subject subject;
    private final Map<ResourceId, OperationalState> networks = new LinkedHashMap<>();
    private @Nullable Fact<Map<ResourceId, OperationalState>> failed;

    private GatewayAttachments(Subject subject) {
        this.subject = subject;
    }

    static Fact<Map<ResourceId, OperationalState>> ofInternet(
            List<InternetGatewayAttachment> attachments, Subject subject) {
        GatewayAttachments read = new GatewayAttachments(subject);
        attachments.forEach(one -> read.add(one.vpcId(), one.stateAsString()));
        return read.asFact();
    }

    static Fact<Map<ResourceId, OperationalState>> ofVpn(List<VpcAttachment> attachments, Subject subject) {
        GatewayAttachments read = new GatewayAttachments(subject);
        attachments.forEach(one -> read.add(one.vpcId(), one.stateAsString()));
        return read.asFact();
    }

    /** The state of one attachment. */
    static Fact<OperationalState> state(@Nullable String word, Subject subject) {
        return Meanings.state(ATTACHED, word, subject);
    }

    private void add(@Nullable String vpc, @Nullable String word) {
        Fact<OperationalState> state = state(word, subject);
        state.value().ifPresent(known -> networks.put(AwsId.network(Word.orEmpty(vpc)), known));
        state.missing().ifPresent(gap -> failed = Fact.unknown(gap));
    }

    private Fact<Map<ResourceId, OperationalState>> asFact() {
        return failed == null ? Fact.known(Map.copyOf(networks)) : failed;
    }
}
