/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.instance;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Machine;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import java.util.List;

/**
 * Instances. Terminated ones stay listed for about an hour and have neither network nor interfaces any more, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html.
 */
public final class Instances {
    /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceState.html */
    private static final Meanings<PowerState> STATES = Meanings.<PowerState>of("state")
            .with(PowerState.STARTING, "pending")
            .with(PowerState.RUNNING, "running")
            .with(PowerState.STOPPING, "stopping")
            .with(PowerState.STOPPED, "stopped")
            .with(PowerState.TERMINATED, "shutting-down", "terminated");

    private final SnapshotBuilder into;
    private final InstanceInterfaceOrder interfaces;
    private final StatusChecks checks;

    private Instances(AwsAnswers all, SnapshotBuilder into) {
        this.into = into;
        this.interfaces = new InstanceInterfaceOrder(all);
        this.checks = new StatusChecks(all);
    }

    /** Adds all instances. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        Instances instances = new Instances(all, into);
        all.all(Ec2.INSTANCES).forEach(told -> instances.add(told.item(), told.by(), all));
    }

    private void add(Machine instance, AwsScopeAnswers by, AwsAnswers all) {
        Placement place = all.place(by, instance.owner());
        ResourceId id = AwsId.instance(Word.orEmpty(instance.id()));
        Subject subject = Subject.of(place, id);
        Fact<Power> power = power(instance, subject);
        boolean terminated = power.value()
                .filter(known -> known.state() == PowerState.TERMINATED)
                .isPresent();
        into.add(
                new Instance(
                        place.identity(id, instance.name()).tagged(instance.tags()),
                        power,
                        checks.of(instance, by, subject),
                        List.of(),
                        terminated ? Fact.known(List.of()) : interfaces.of(instance, by),
                        platform(instance)),
                place.view());
    }

    /** The reason is a code such as {@code Client.UserInitiatedShutdown}. */
    private static Fact<Power> power(Machine instance, Subject subject) {
        String state = instance.state();
        return STATES.of(state, subject)
                .map(known -> new Power(known, Word.orEmpty(state), Word.orEmpty(instance.stateReason())));
    }

    /**
     * The field says Windows, in either case, or is absent, see
     * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html.
     */
    private static GuestPlatform platform(Machine instance) {
        return switch (Word.folded(instance.platform())) {
            case "windows" -> GuestPlatform.WINDOWS;
            case "" -> GuestPlatform.LINUX;
            default -> GuestPlatform.UNKNOWN;
        };
    }
}
