/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;

/**
 * What an interface is attached to. One that is attached to nothing receives nothing, see
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html; the interface's own status tells it for
 * interfaces of services, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html.
 */
final class InterfaceAttachments {
    private static final Meanings<Boolean> ATTACHED = Meanings.<Boolean>of("state of the attachment")
            .with(true, "attached", "in-use", "associated")
            .with(false, "attaching", "detaching", "detached", "available", "pending");

    private InterfaceAttachments() {}

    static Fact<Attachment> of(NetworkInterface nic, InterfaceRole role, Placement place, Subject subject) {
        NetworkInterfaceAttachment attachment = nic.attachment();
        String instance = attachment == null ? null : attachment.instanceId();
        String status = status(nic, attachment);
        if (attachment != null && instance == null && role == InterfaceRole.INSTANCE && place.view() == View.GUEST) {
            return Fact.unknown(notShown(subject));
        }
        return Meanings.state(ATTACHED, status, subject)
                .map(state ->
                        new Attachment(state, Optional.ofNullable(instance).map(AwsId::instance)));
    }

    private static @Nullable String status(NetworkInterface nic, @Nullable NetworkInterfaceAttachment attachment) {
        String own = attachment == null ? null : attachment.statusAsString();
        return own == null ? nic.statusAsString() : own;
    }

    /** The owner of a shared network sees the interfaces of others in it, but not their instances. */
    private static Gap notShown(Subject subject) {
        return subject.gap(
                GapReason.OUTSIDE_SNAPSHOT,
                "Which instance " + subject.id() + " is attached to, only its owner's account is told",
                "ec2:DescribeNetworkInterfaces in " + subject.scope());
    }
}
