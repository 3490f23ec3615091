/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.network.InterfaceRoles;
import io.hopscope.aws.translate.network.Interfaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.net.IpAddress;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Address;

/**
 * Elastic addresses, bound or not, and public addresses that AWS assigned by itself: the latter belong to
 * {@code amazon}, have no allocation id, and an instance loses them when it is stopped. See
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html.
 */
public final class PublicAddresses {
    private static final String AMAZON = "amazon";

    private final AwsAnswers all;
    private final SnapshotBuilder into;

    private PublicAddresses(AwsAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
    }

    /** Adds all public addresses. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        PublicAddresses addresses = new PublicAddresses(all, into);
        all.all(Ec2.ADDRESSES).forEach(addresses::elastic);
        all.interfaces()
                .forEach(told -> Doors.privateAddresses(told.item()).stream()
                        .map(Nic.PrivateAddress::association)
                        .filter(Objects::nonNull)
                        .filter(PublicAddresses::isAutomatic)
                        .forEach(association -> addresses.automatic(told, association)));
    }

    private void elastic(Told<Address> told) {
        Address address = told.item();
        Placement place = all.place(told.by(), null);
        String id = address.allocationId() != null ? address.allocationId() : Word.orEmpty(address.publicIp());
        IpAddress.tryParse(Word.orEmpty(address.publicIp()))
                .ifPresent(ip -> into.add(
                        new PublicAddress(
                                place.identity(AwsId.of(ResourceKind.PUBLIC_ADDRESS, id), Word.name(address.tags())),
                                ip,
                                Fact.known(boundTo(address)),
                                Fact.known(OperationalState.up("allocated")),
                                false),
                        place.view()));
    }

    /** Answers of the first years name the instance only. */
    private static Optional<ResourceId> boundTo(Address address) {
        Optional<ResourceId> nic =
                Optional.ofNullable(address.networkInterfaceId()).map(AwsId::networkInterface);
        return nic.or(() -> Optional.ofNullable(address.instanceId())
                .filter(id -> !id.isEmpty())
                .map(AwsId::instance));
    }

    private static boolean isAutomatic(Nic.Association association) {
        return AMAZON.equalsIgnoreCase(association.owner()) && association.allocation() == null;
    }

    private void automatic(Told<Nic> told, Nic.Association association) {
        Placement place = all.place(told.by(), told.item().owner());
        boolean released = InterfaceRoles.of(told.item()) == InterfaceRole.INSTANCE;
        IpAddress.tryParse(Word.orEmpty(association.publicAddress()))
                .ifPresent(ip -> into.add(
                        new PublicAddress(
                                place.identity(AwsId.of(ResourceKind.PUBLIC_ADDRESS, ip.toString()), ""),
                                ip,
                                Fact.known(Optional.of(Interfaces.id(told.item()))),
                                Fact.known(OperationalState.up("assigned")),
                                released),
                        place.view()));
    }
}
