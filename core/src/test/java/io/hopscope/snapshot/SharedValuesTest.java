/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SharedValuesTest {
    @Test
    void equalValuesBecomeOne() {
        SharedValues shared = new SharedValues();
        Prefix first = Prefix.parse("10.0.0.0/8");
        Prefix second = Prefix.parse("10.0.0.0/8");

        assertThat(shared.share(first)).isSameAs(first);
        assertThat(shared.share(second)).isSameAs(first);
        assertThat(shared.share(Prefix.parse("10.0.0.0/9"))).isNotSameAs(first);
    }

    @Test
    void aFrequentValueStays_howeverManyRareOnesPass() {
        SharedValues shared = new SharedValues();
        Prefix frequent = Prefix.parse("10.0.0.0/8");
        for (int i = 0; i < 300_000; i++) {
            Prefix rare = Prefix.host(IpAddress.v4(i));
            shared.share(rare);
            if (i % 100 == 0) {
                assertThat(shared.share(i == 0 ? frequent : Prefix.parse("10.0.0.0/8")))
                        .isSameAs(frequent);
            }
        }
    }

    @Test
    void interfacesOfAFleetShareWhatTheyHaveInCommon() {
        SnapshotBuilder builder = new SnapshotBuilder();
        IntStream.range(0, 3).forEach(i -> builder.add(port("port-" + i)));

        List<NetworkInterface> read = Documents.read(Documents.bytes(builder.build()))
                .all(NetworkInterface.class)
                .toList();

        assertOne(read, port -> port.stages().value().orElseThrow().get(0));
        assertOne(read, NetworkInterface::subnet);
        assertOne(read, port -> port.identity().scope());
        assertOne(read, port -> port.addresses().get(0).prefix());
        assertOne(read, port -> port.attachment().missing().orElseThrow());
    }

    @Test
    void equalTextsOfOneFileMayStandForDifferentTypes() {
        Snapshot snapshot = new SnapshotBuilder()
                .add(port("port-1"))
                .add(Sample.hub("port-1", "port-1"))
                .build();

        assertThat(Documents.read(Documents.bytes(snapshot)).resources())
                .containsExactlyElementsOf(snapshot.resources().toList());
    }

    private static void assertOne(List<NetworkInterface> ports, Function<NetworkInterface, Object> part) {
        assertThat(ports)
                .hasSizeGreaterThan(1)
                .allSatisfy(port -> assertThat(part.apply(port)).isSameAs(part.apply(ports.get(0))));
    }

    private static NetworkInterface port(String id) {
        Match dns = new Match.AddressIn(Side.DESTINATION, AddressSet.of(Prefix.parse("10.9.0.2")));
        Stage stage = new Stage(
                ResourceKind.SECURITY_GROUP,
                Fact.known(List.of(id(ResourceKind.SECURITY_GROUP, "group-1"))),
                Combination.UNION,
                true,
                true,
                Fallback.DENY,
                Fallback.DENY,
                List.of(new Exemption("name service", dns)),
                Optional.empty());
        Gap gap = Sample.GAP;
        return new NetworkInterface(
                Identity.of(id(ResourceKind.INTERFACE, id), "", Sample.SCOPE),
                InterfaceRole.INSTANCE,
                id(ResourceKind.SUBNET, "subnet-1"),
                Fact.unknown(gap),
                List.of(new InterfaceAddress(Prefix.parse("10.9.0.7/32"), true)),
                Fact.known(false),
                Fact.known(List.of(stage)),
                Fact.known(Set.of(id(ResourceKind.SECURITY_GROUP, "group-1"))));
    }

    private static ResourceId id(ResourceKind kind, String value) {
        return new ResourceId("nimbus", kind, value);
    }
}
