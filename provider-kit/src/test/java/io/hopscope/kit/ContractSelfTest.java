/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.kit.toy.Flaw;
import io.hopscope.kit.toy.ToyCloud;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract itself: a right provider passes it, and none that breaks a promise does. */
final class ContractSelfTest {
    @ParameterizedTest
    @EnumSource(Flaw.class)
    void aBrokenPromise_isFound(Flaw flaw) {
        Map<String, Outcome> outcomes = Outcome.of(
                new ToyCloud(EnumSet.of(flaw)),
                flaw.factory(),
                name -> flaw.tests().anyMatch(name::contains));

        assertThat(flaw.tests())
                .as("tests that find it, of %s", outcomes)
                .allSatisfy(name -> assertThat(outcomes.entrySet())
                        .as(name)
                        .anyMatch(one -> one.getKey().contains(name) && one.getValue() == Outcome.FAILED));
    }

    @Test
    void everyTestOfTheContract_isFailedByABrokenPromise() {
        List<String> factories = Arrays.stream(ProviderContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(TestFactory.class))
                .map(method -> method.getName())
                .toList();

        assertThat(Stream.concat(
                        Arrays.stream(Flaw.values()).map(Flaw::factory), Stream.of("capabilityIsShownOrOptedOutOf")))
                .containsAll(factories);
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void aFalseOptOut_isFound(Capability capability) {
        boolean checkable = Set.of(
                        Capability.PAGES,
                        Capability.NESTED_LISTS,
                        Capability.REGIONS,
                        Capability.TARGETED_READING,
                        Capability.ORDERED_RULES)
                .contains(capability);
        Map<String, Outcome> outcomes =
                Outcome.of(optingOutOf(capability, "so they say"), "capabilityIsShownOrOptedOutOf");

        assertThat(outcomes)
                .containsEntry(capability + " opted out: so they say", checkable ? Outcome.FAILED : Outcome.SKIPPED);
    }

    @Test
    void anOptOutWithoutAReason_isFound() {
        Map<String, Outcome> outcomes = Outcome.of(optingOutOf(Capability.IPV6, " "), "capabilityIsShownOrOptedOutOf");

        assertThat(outcomes).containsEntry("IPV6 opted out:  ", Outcome.FAILED);
    }

    @Test
    void aListThatSaysItHasNoPages_isFoundWhenItHas() {
        ContractCloud cloud = new ToyCloud(Set.of()) {
            @Override
            public List<ApiList> lists() {
                return super.lists().stream()
                        .map(list -> list.name().equals("groups") ? list.unpaged("so they say") : list)
                        .toList();
            }
        };

        assertThat(Outcome.of(cloud, "capabilityIsShownOrOptedOutOf"))
                .containsEntry("pages of groups opted out: so they say", Outcome.FAILED)
                .containsEntry("pages of doors opted out: the toy gives all doors at once", Outcome.SKIPPED);
    }

    @Test
    void aSceneThatCannotTellRightFromWrong_isFound() {
        ContractCloud cloud = new ToyCloud(Set.of()) {
            @Override
            public Scene scene(Capability capability) {
                return ordinary();
            }
        };

        assertThat(Outcome.of(cloud, "scene").entrySet())
                .filteredOn(one -> one.getKey().startsWith("UNKNOWN"))
                .isNotEmpty()
                .allMatch(one -> one.getValue() == Outcome.FAILED);
    }

    private static ContractCloud optingOutOf(Capability capability, String reason) {
        return new ToyCloud(Set.of()) {
            @Override
            public Map<Capability, String> optOuts() {
                return Map.of(capability, reason);
            }
        };
    }
}
