/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.terminal.Style;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.fact.Spelling;
import io.hopscope.model.link.TransitHub;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
    private static final String LONG = "arn:pier:harbour:north:111122223333:crane/7";

    @Test
    void anId_hasItsNameBesideIt() {
        Names names = names(Map.of("i-1", "crane"));
        assertThat(names.of("i-1")).isEqualTo("crane (i-1)");
        assertThat(names.of("i-1")).isEqualTo("crane (i-1)");
        assertThat(names.in("i-1 sends to i-1")).isEqualTo("i-1 (crane) sends to i-1");
        assertThat(names.of("i-2")).isEqualTo("i-2");
    }

    @Test
    void aLongId_isWrittenOutOnce() {
        Names names = names(Map.of(LONG, "crane", "i-1", "crane"));
        assertThat(names.in(LONG + " stands")).isEqualTo(LONG + " (crane) stands");
        assertThat(names.in(LONG + " stands")).isEqualTo("crane stands");
        assertThat(names.of(LONG)).isEqualTo("crane");
    }

    @Test
    void aLongIdWhoseNameAnotherLongOneHas_isWrittenOutAlways() {
        Names names = names(Map.of(LONG, "crane", LONG + "7", "crane"));
        assertThat(names.of(LONG)).isEqualTo("crane (" + LONG + ")");
        assertThat(names.of(LONG)).isEqualTo("crane (" + LONG + ")");
    }

    @Test
    void inLists_aNameThatOnlyOneHas_isEnough() {
        Names names = names(Map.of("i-1", "crane", "i-2", "buoy", "sg-2", "buoy"));
        assertThat(names.inBrief("i-1, i-2 and 3 more")).isEqualTo("crane, buoy (i-2) and 3 more");
        assertThat(names.brief(id("i-1"))).isEqualTo("crane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internet", "Internet", "i-2", "crane (i-2)", "a b", "crane\nREACHABLE", "größe"})
    void aNameThatCouldBeTakenForSomethingElse_neverStandsAlone(String name) {
        Names names = names(Map.of("i-1", name, LONG, "x" + name, "i-2", ""));
        assertThat(names.inBrief("i-1")).endsWith(" (i-1)").doesNotContain("\n");
    }

    @Test
    void anIdThatTheVendorSpells_isItsNameWhereOnlyOneHasIt_elseItsShortForm() {
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.add(hub("/piers/north/cranes/hook", "Hook", "North/Hook"));
        builder.add(hub("/piers/south/cranes/hook", "Hook", "South/Hook"));
        builder.add(hub("/piers/south/cranes/boom", "Boom", "South/Boom"));
        Names names = new Names(builder.build(), Style.plain());

        assertThat(names.of("/piers/south/cranes/boom")).isEqualTo("Boom");
        assertThat(names.of("/piers/north/cranes/hook")).isEqualTo("North/Hook");
        assertThat(names.in("to /piers/south/cranes/hook by /piers/south/cranes/boom"))
                .isEqualTo("to South/Hook by Boom");
        assertThat(names.inBrief("/piers/south/cranes/hook")).isEqualTo("South/Hook");
    }

    private static TransitHub hub(String value, String name, String brief) {
        Identity identity = new Identity(
                id(value),
                name,
                new Scope("aws", "1", ""),
                Editability.yes(),
                Optional.of(new Spelling(value.toUpperCase(Locale.ROOT), brief)));
        return new TransitHub(identity, Fact.known(OperationalState.up("up")));
    }

    @Test
    void aSentence_tellsItsSubjectByIdOrByName() {
        Names names = names(Map.of("i-1", "crane"));
        assertThat(names.isIn("the box on i-1 stands", "i-1")).isTrue();
        assertThat(names.isIn("crane stands", "i-1")).isTrue();
        assertThat(names.isIn("the box stands", "i-1")).isFalse();
        assertThat(names.isIn("the box stands", "i-2")).isFalse();
    }

    private static Names names(Map<String, String> namesById) {
        SnapshotBuilder builder = new SnapshotBuilder();
        namesById.forEach((id, name) -> builder.add(new TransitHub(
                Identity.of(id(id), name, new Scope("aws", "1", "")), Fact.known(OperationalState.up("up")))));
        return new Names(builder.build(), Style.plain());
    }

    private static ResourceId id(String value) {
        return new ResourceId("aws", ResourceKind.TRANSIT_HUB, value);
    }
}
