/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.network.Zones;
import io.hopscope.model.edge.NatAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NatGatewayAddress;

/**
 * The addresses of a NAT gateway. One works in status {@code succeeded}, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGatewayAddress.html; older answers have no status.
 * Those of a zonal gateway serve all zones. Those of a regional one serve their own zone; while it adds zones by
 * itself, they serve a zone that has none yet, see
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateways-regional.html.
 */
final class NatAddresses {
    private static final String SUCCEEDED = "succeeded";

    /** One that is on its way out or in may or may not carry new connections: it is not counted on. */
    private static final Meanings<Boolean> STATES = Meanings.<Boolean>of("status of an address")
            .with(true, SUCCEEDED)
            .with(false, "assigning", "unassigning", "associating", "disassociating", "failed");

    private static final Meanings<Boolean> AUTOMATIC =
            Meanings.<Boolean>of("autoProvisionZones").with(true, "enabled").with(false, "disabled");

    private NatAddresses() {}

    /** The addresses; unknown when the status of one is not recognised. */
    static Fact<List<NatAddress>> of(Told<NatGateway> nat, Zones zones, Subject subject) {
        Fact<Boolean> everyZone = servesEveryZone(nat, subject);
        if (everyZone instanceof Fact.Unknown<Boolean> unknown) {
            return Fact.unknown(unknown.gap());
        }
        boolean bound = !everyZone.value().orElse(true);
        List<NatAddress> addresses = new ArrayList<>();
        for (NatGatewayAddress address : nat.item().natGatewayAddresses()) {
            String status = address.statusAsString() == null ? SUCCEEDED : address.statusAsString();
            Fact<OperationalState> state = Meanings.state(STATES, status, subject);
            if (state instanceof Fact.Unknown<OperationalState> unknown) {
                return Fact.unknown(unknown.gap());
            }
            String zone = bound ? zones.of(nat.by(), address.availabilityZoneId(), address.availabilityZone()) : "";
            state.value().ifPresent(known -> addresses.add(address(address, zone, known)));
        }
        return Fact.known(List.copyOf(addresses));
    }

    private static Fact<Boolean> servesEveryZone(Told<NatGateway> nat, Subject subject) {
        boolean regional = Word.folded(nat.item().availabilityModeAsString()).equals("regional");
        if (!regional) {
            return Fact.known(true);
        }
        String word = nat.item().autoProvisionZonesAsString();
        return word == null
                ? nat.by().attribute(null, true, subject.notGiven("autoProvisionZones", "ec2:DescribeNatGateways"))
                : AUTOMATIC.of(word, subject);
    }

    private static NatAddress address(NatGatewayAddress address, String zone, OperationalState state) {
        return new NatAddress(
                Optional.ofNullable(address.networkInterfaceId()).map(AwsId::networkInterface),
                parsed(address.privateIp()),
                parsed(address.publicIp()),
                zone,
                state);
    }

    private static Optional<IpAddress> parsed(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(IpAddress::tryParse);
    }
}
