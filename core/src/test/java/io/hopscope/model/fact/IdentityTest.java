/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Samples;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IdentityTest {
    @Test
    void scopesAreOrderedByTheirParts_alsoWhereTheirTextIsTheSame() {
        Scope one = new Scope("nimbus", "a/b", "c");
        Scope other = new Scope("nimbus", "a", "b/c");

        assertThat(one).hasToString(other.toString());
        assertThat(one.compareTo(other)).isPositive();
        assertThat(other.compareTo(one)).isNegative();
        assertThat(one.compareTo(new Scope("nimbus", "a/b", "c"))).isZero();
    }

    @Test
    void aScopeShowsWhatIsNotStated() {
        assertThat(new Scope("nimbus", "", "east")).hasToString("nimbus/*/east");
        assertThat(new Scope("nimbus", "7", "")).hasToString("nimbus/7/*");
    }

    @Test
    void idsAreOrderedByVendor_thenKind_thenValue() {
        ResourceId first = new ResourceId("cirrus", ResourceKind.SUBNET, "z");
        ResourceId second = new ResourceId("nimbus", ResourceKind.NETWORK, "z");
        ResourceId third = new ResourceId("nimbus", ResourceKind.SUBNET, "a");
        ResourceId fourth = new ResourceId("nimbus", ResourceKind.SUBNET, "b");

        assertThat(Stream.of(fourth, second, third, first).sorted()).containsExactly(first, second, third, fourth);
    }

    @Test
    void anIdShowsItsValue() {
        assertThat(Samples.id(ResourceKind.SUBNET, "subnet-1")).hasToString("subnet-1");
    }

    @Test
    void aResourceIsEditableUnlessToldOtherwise() {
        assertThat(Samples.identity(ResourceKind.SUBNET, "subnet-1").editability())
                .isEqualTo(new Editability(true, ""))
                .isNotEqualTo(Editability.no("locked"));
        assertThat(Editability.no("locked").editable()).isFalse();
    }

    @Test
    void caseCountsInAnId_unlessTheVendorSpellsItInItsOwn() {
        ResourceId id = Samples.id(ResourceKind.SUBNET, "piers/north");
        Scope scope = new Scope("nimbus", "7", "east");
        Identity plain = Identity.of(id, "", scope);
        Identity spelled =
                new Identity(id, "", scope, Editability.yes(), Optional.of(new Spelling("Piers/North", "North")));

        assertThat(plain.isCalled("piers/north")).isTrue();
        assertThat(plain.isCalled("Piers/North")).isFalse();
        assertThat(spelled.isCalled("Piers/North")).isTrue();
        assertThat(spelled.isCalled("Piers/South")).isFalse();
    }
}
