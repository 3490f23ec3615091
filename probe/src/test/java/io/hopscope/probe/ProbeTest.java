/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.QuestionException;
import io.hopscope.testkit.Estate;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProbeTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Map<String, List<IpAddress>> NAMES = Map.of(
            "shop.example", List.of(IpAddress.parse("198.51.100.7"), IpAddress.parse("198.51.100.8")),
            "six.example", List.of(IpAddress.parse("2001:db8::1")));

    private final List<InetSocketAddress> dialled = new ArrayList<>();
    private final Engine shop = Engine.of(Estate.empty()
            .network("net", "10.0.0.0/16")
            .subnet("front", "net", "10.0.1.0/24")
            .group("web", "tcp/443 from 0.0.0.0/0", "tcp/22 from 203.0.113.0/24")
            .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("198.51.100.7"))
            .machine("web-2", "front", "10.0.1.11", m -> m.groups("web"))
            .snapshot());

    @Test
    void machine_isDialledAtItsPublicAddressFromOutside() {
        assertThat(diagnoses(outside(Observation.REFUSED).to("web-1", 443, SOON)))
                .containsExactly("Optional[198.51.100.7] REACHABLE SERVICE_REFUSES");
        assertThat(dialled).containsExactly(new InetSocketAddress("198.51.100.7", 443));
    }

    @Test
    void machine_isDialledAtItsOwnAddressFromInside() {
        Party neighbour = new Party.Addresses(AddressRange.parse("10.0.1.11"));
        Probe inside = outside(Observation.NO_ANSWER).from(neighbour);

        assertThat(inside.from()).isEqualTo(neighbour);
        assertThat(diagnoses(inside.to("web-1", 443, SOON)))
                .containsExactly("Optional[10.0.1.10] REACHABLE GUEST_OR_PATH_FILTERS");
        assertThat(diagnoses(inside.to("web-1", 25, SOON)))
                .containsExactly("Optional[10.0.1.10] BLOCKED BLOCKED_AS_OBSERVED");
    }

    @Test
    void name_isResolvedAndEachAddressDialled() {
        assertThat(diagnoses(outside(Observation.ACCEPTED).to("shop.example", 25, SOON)))
                .containsExactly(
                        "Optional[198.51.100.7] BLOCKED BLOCKED_BUT_OPEN",
                        "Optional[198.51.100.8] UNKNOWN UNKNOWN_AND_OPEN");
    }

    @Test
    void nameWithoutAddress_isTheFirstThingToLookAt() {
        assertThat(diagnoses(outside(Observation.ACCEPTED).to("none.example", 443, SOON)))
                .containsExactly("Optional.empty UNKNOWN NAME_UNRESOLVED");
        assertThat(dialled).isEmpty();
    }

    @Test
    void wherePartsOfTheInternetFareDifferently_nothingIsSaidOfThisHost() {
        assertThat(diagnoses(outside(Observation.ACCEPTED).to("web-1", 22, SOON)))
                .containsExactly("Optional[198.51.100.7] UNKNOWN UNKNOWN_AND_OPEN");
        Party office = new Party.Addresses(AddressRange.parse("203.0.113.9"));
        assertThat(diagnoses(outside(Observation.ACCEPTED).from(office).to("198.51.100.7", 22, SOON)))
                .containsExactly("Optional[198.51.100.7] REACHABLE OPEN_AS_OBSERVED");
    }

    @Test
    void addressOfTheOtherFamily_isDialledAndNotJudged() {
        Party four = new Party.Addresses(AddressRange.parse("203.0.113.9"));
        List<Attempt> attempts = outside(Observation.REFUSED).from(four).to("six.example", 443, SOON);

        assertThat(attempts).singleElement().satisfies(attempt -> {
            assertThat(attempt.answer()).isEqualTo(Optional.<Answer>empty());
            assertThat(attempt.diagnosis()).isEqualTo(Diagnosis.UNKNOWN_AND_REFUSED);
        });
    }

    @Test
    void whatCannotBeDialled_isSaid() {
        Probe probe = outside(Observation.ACCEPTED);
        assertThatThrownBy(() -> probe.to("web-2", 443, SOON))
                .isInstanceOf(QuestionException.class)
                .hasMessage("to: it has no address that can be dialled from here");
        assertThatThrownBy(() -> probe.to("internet", 443, SOON))
                .isInstanceOf(QuestionException.class)
                .hasMessage("to: a probe dials one address, not many");
        assertThat(dialled).isEmpty();
    }

    @Test
    void hostThatTheSnapshotDoesNotKnow_isInTheInternet() {
        assertThat(Probe.of(Engine.of(Estate.empty().snapshot())).from()).isEqualTo(new Party.Internet());
    }

    private Probe outside(Observation observation) {
        return Probe.of(shop)
                .from(new Party.Internet())
                .by(
                        (address, timeout) -> {
                            dialled.add(address);
                            return observation;
                        },
                        name -> NAMES.getOrDefault(name, List.of()));
    }

    private static List<String> diagnoses(List<Attempt> attempts) {
        return attempts.stream()
                .map(attempt -> attempt.address() + " " + attempt.verdict() + " " + attempt.diagnosis())
                .toList();
    }
}
