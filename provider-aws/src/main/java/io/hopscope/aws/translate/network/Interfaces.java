/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import java.util.Set;

/**
 * Network interfaces, of instances and of services, see
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html.
 */
public final class Interfaces {
    private static final Set<InterfaceRole> ALWAYS_FORWARD =
            Set.of(InterfaceRole.NAT, InterfaceRole.HUB, InterfaceRole.BALANCER);

    private final AwsAnswers all;
    private final SnapshotBuilder into;
    private final InterfaceFilters filters;

    private Interfaces(AwsAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.filters = new InterfaceFilters(all);
    }

    /** Adds all network interfaces. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        Interfaces interfaces = new Interfaces(all, into);
        all.interfaces().forEach(interfaces::add);
    }

    /** The identity of an interface. */
    public static ResourceId id(Nic nic) {
        return AwsId.networkInterface(Word.orEmpty(nic.id()));
    }

    private void add(Told<Nic> told) {
        Nic nic = told.item();
        Placement place = all.place(told.by(), nic.owner());
        Subject subject = Subject.of(place, id(nic));
        InterfaceRole role = InterfaceRoles.of(nic);
        Fact<Set<ResourceId>> groups = filters.groups(nic, role, place, subject);
        into.add(
                new NetworkInterface(
                        place.identity(id(nic), nic.name()),
                        role,
                        AwsId.subnet(Word.orEmpty(nic.subnet())),
                        InterfaceAttachments.of(nic, role, place, subject),
                        InterfaceAddresses.of(nic, subject, into),
                        forwarding(told, role, subject),
                        filters.stages(nic, role, groups),
                        groups),
                place.view());
    }

    /**
     * The source/destination check, on by default, drops packets that are neither from nor to the interface's own
     * addresses, see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html. Interfaces of NAT gateways,
     * transit gateways and load balancers carry others' packets whatever the flag says.
     */
    private static Fact<Boolean> forwarding(Told<Nic> told, InterfaceRole role, Subject subject) {
        if (ALWAYS_FORWARD.contains(role)) {
            return Fact.known(true);
        }
        return told.by()
                .attribute(
                        told.item().sourceDestCheck(),
                        true,
                        subject.notGiven("sourceDestCheck", "ec2:DescribeNetworkInterfaces"))
                .map(check -> !check);
    }
}
