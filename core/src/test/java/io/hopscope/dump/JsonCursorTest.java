/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

final class JsonCursorTest {
    private static final Json SHIP = new Json.Obj(Map.of(
            "Name", new Json.Text("Ada"),
            "Length", new Json.Num("12"),
            "Draught", new Json.Num("1.5"),
            "Long", new Json.Num("99999999999999999999"),
            "Count", new Json.Text("7"),
            "Afloat", new Json.Bool(true),
            "Nothing", new Json.Null(),
            "Empty", new Json.Text(""),
            "Crew", new Json.Arr(List.of(new Json.Text("Bo"), new Json.Num("1"))),
            "Flag", new Json.Obj(Map.of("Code", new Json.Text("X")))));
    private static final JsonCursor CURSOR = JsonCursor.root(
                    Path.of("harbour", "x.json"), new Json.Obj(Map.of("Ships", new Json.Arr(List.of(SHIP)))))
            .list("Ships")
            .get(0);

    static final List<Arguments> FAULTS = List.of(
            fault(c -> c.text("Length"), "Ships[0].Length: expected a string, found a number"),
            fault(c -> c.text("Absent"), "Ships[0].Absent: missing"),
            fault(c -> c.text("Nothing"), "Ships[0].Nothing: missing"),
            fault(c -> c.integer("Name"), "Ships[0].Name: expected a whole number, found a string"),
            fault(c -> c.integer("Draught"), "Ships[0].Draught: expected a whole number of at most 64 bits"),
            fault(c -> c.integer("Long"), "Ships[0].Long: expected a whole number of at most 64 bits"),
            fault(c -> c.integer("Count"), "Ships[0].Count: expected a whole number, found a string"),
            fault(c -> c.optionalCount("Name"), "Ships[0].Name: expected a whole number, found a string"),
            fault(c -> c.flag("Name"), "Ships[0].Name: expected a boolean, found a string"),
            fault(c -> c.list("Flag"), "Ships[0].Flag: expected an array, found an object"),
            fault(c -> c.optionalList("Name"), "Ships[0].Name: expected an array, found a string"),
            fault(c -> c.object("Crew"), "Ships[0].Crew: expected an object, found an array"),
            fault(c -> c.list("Crew").get(1).asText(), "Ships[0].Crew[1]: expected a string, found a number"),
            fault(c -> c.list("Crew").get(0).text("Name"), "Ships[0].Crew[0]: expected an object, found a string"),
            fault(c -> c.get("Name").asDecimal(), "Ships[0].Name: expected a number, found a string"));

    private static Arguments fault(Consumer<JsonCursor> reading, String message) {
        return Arguments.of(reading, message);
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void aWrongTypeIsAnErrorThatNamesFileAndField(Consumer<JsonCursor> reading, String message) {
        assertThatThrownBy(() -> reading.accept(CURSOR))
                .isInstanceOf(DumpFormatException.class)
                .hasMessage(Path.of("harbour", "x.json") + ": " + message);
    }

    @Test
    void valuesOfTheRightTypeAreRead() {
        assertThat(CURSOR.text("Name")).isEqualTo("Ada");
        assertThat(CURSOR.integer("Length")).isEqualTo(12);
        assertThat(CURSOR.get("Draught").asDecimal()).isEqualByComparingTo("1.5");
        assertThat(CURSOR.optionalCount("Count")).hasValue(7);
        assertThat(CURSOR.optionalCount("Length")).hasValue(12);
        assertThat(CURSOR.flag("Afloat")).isTrue();
        assertThat(CURSOR.object("Flag").text("Code")).isEqualTo("X");
        assertThat(CURSOR.list("Crew")).hasSize(2);
    }

    @Test
    void absentAndNullMembersAreBothNotThere() {
        assertThat(CURSOR.optionalText("Absent")).isEmpty();
        assertThat(CURSOR.optionalText("Nothing")).isEmpty();
        assertThat(CURSOR.optionalInteger("Nothing")).isEmpty();
        assertThat(CURSOR.optionalCount("Empty")).isEmpty();
        assertThat(CURSOR.optionalFlag("Absent")).isEmpty();
        assertThat(CURSOR.optionalObject("Absent")).isEmpty();
        assertThat(CURSOR.optionalList("Absent")).isEmpty();
        assertThat(CURSOR.has("Nothing")).isFalse();
        assertThat(CURSOR.get("Name").find("x")).isEmpty();
    }

    @Test
    void aHostileNameIsEscapedInTheMessage() {
        Json document = new Json.Obj(Map.of("a\n\u001b[31m\u202eb.c", new Json.Num("1")));
        JsonCursor cursor = JsonCursor.root(Path.of("x\r.json"), document);
        String name = cursor.names().iterator().next();

        assertThatThrownBy(() -> cursor.text(name))
                .hasMessage("x\\u000d.json: [\"a\\u000a\\u001b[31m\\u202eb.c\"]: expected a string, found a number");
    }

    @Test
    void anOverlongNameIsCutInTheMessage() {
        JsonCursor cursor = JsonCursor.root(Path.of("x"), new Json.Obj(Map.of("n".repeat(9999), new Json.Null())));

        assertThatThrownBy(() -> cursor.text("n".repeat(9999)))
                .hasMessage("x: [\"" + "n".repeat(300) + "…\"]: missing");
    }

    @Test
    void aCursorPrintsItsPlaceAndNotItsValue() {
        assertThat(CURSOR.get("Name")).hasToString(Path.of("harbour", "x.json") + ": Ships[0].Name");
    }
}
