/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Nic;
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

    static Fact<Attachment> of(Nic nic, InterfaceRole role, Placement place, Subject subject) {
        Nic.Attached attached = nic.attached();
        String instance = attached == null ? null : attached.instance();
        String status = status(nic, attached);
        if (attached != null && instance == null && role == InterfaceRole.INSTANCE && place.view() == View.GUEST) {
            return Fact.unknown(notShown(subject));
        }
        return Meanings.state(ATTACHED, status, subject)
                .map(state ->
                        new Attachment(state, Optional.ofNullable(instance).map(AwsId::instance)));
    }

    private static @Nullable String status(Nic nic, Nic.@Nullable Attached attached) {
        String own = attached == null ? null : attached.status();
        return own == null ? nic.status() : own;
    }

    /** The owner of a shared network sees the interfaces of others in it, but not their instances. */
    private static Gap notShown(Subject subject) {
        return subject.gap(
                GapReason.OUTSIDE_SNAPSHOT,
                "Which instance " + subject.id() + " is attached to, only its owner's account is told",
                "ec2:DescribeNetworkInterfaces in " + subject.scope());
    }
}
