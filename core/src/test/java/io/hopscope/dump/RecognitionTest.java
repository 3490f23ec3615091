/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopscope.dump.UnreadFile.Reason;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecognitionTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
                    x.json                  | {"Ships":[]}                                       | ListShips  | -      | 0
                    x.json                  | {"Ships":[{"Id":1},{"Id":2}],"Asked":"now"}       | ListShips  | -      | 2
                    x.json                  | {"Reply":{"Ships":[{"Id":1}]}}                     | ListShips  | -      | 1
                    x.json                  | {"Berths":{"Berth":[{"Id":1}]}}                    | ListBerths | -      | 1
                    x.json                  | {"Set":[{"Light":"red"}]}                          | ListBuoys  | -      | 1
                    x.json                  | {"Set":[{"Gates":2}]}                              | ListLocks  | -      | 1
                    ListLocks.json          | {"Set":[]}                                         | ListLocks  | -      | 0
                    ListLocks.json          | {"Set":[{"Light":"red"}]}                          | ListBuoys  | -      | 1
                    ListBuoys.json          | {"Ships":[]}                                       | ListShips  | -      | 0
                    x.json                  | {"Tariff":{"Day":3}}                               | GetTariff  | -      | 1
                    x.json                  | [{"Ferry":1}]                                      | ListFerries| -      | 1
                    x.json                  | {"Ferry":1}                                        | ListFerries| -      | 1
                    x.json                  | {"Cargo":[],"ShipId":"s-1"}                        | ListCargo  | s-1    | 0
                    ListCargo/s-2.json      | {"Cargo":[]}                                       | ListCargo  | s-2    | 0
                    ListCargo/s-2.json      | {"Cargo":[],"ShipId":"s-1"}                        | ListCargo  | s-1    | 0
                    p.ListCargo.s-2.0.json  | {"Cargo":[]}                                       | ListCargo  | s-2    | 0
                    x.json                  | {"call":"ListCargo","owner":"s-3","answer":{"Cargo":[]}}   | ListCargo | s-3 | 0
                    ListCargo/s-2.json      | {"owner":"s-3","answer":{"Cargo":[],"ShipId":"s-1"}}       | ListCargo | s-3 | 0
                    x.json                  | {"call":"ListLocks","answer":{"Reply":{"Set":[]}}}         | ListLocks | -   | 0
                    x.json                  | {"call":"ListFerries","answer":[]}                         | ListFerries | - | 0
                    x.json                  | {"Crew":[{"ShipId":"s-1"},{"ShipId":"s-1"}]}       | ListCrew   | s-1    | 2
                    x.json                  | {"Crew":[{"ShipId":"s-1"},{"ShipId":"s-2"}]}       | ListCrew   | -      | 2
                    x.json                  | {"Crew":[{"ShipId":"s-1"},{}]}                     | ListCrew   | -      | 2
                    x.json                  | {"Number":"7","Pilot":{},"Boat":{}}                | GetPilot   | 7      | 1
                    """)
    void theCallIsFoundByContentThenWrapperThenPath(String path, String json, String call, String owner, int items) {
        Dump dump = dump(path, json);

        assertThat(dump.unread()).isEmpty();
        assertThat(dump.files()).containsExactly(root.resolve(path));
        assertThat(dump.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.call()).isEqualTo(call);
            assertThat(answer.owner()).isEqualTo(Optional.ofNullable(owner));
            assertThat(answer.items()).hasSize(items);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    x.json             | {}                                          | NOT_UNDERSTOOD | an empty object says nothing
                    ListShips.json     | {}                                          | NOT_UNDERSTOOD | an empty object says nothing
                    x.json             | {"Ships":null}                              | NOT_UNDERSTOOD | this looks like no answer that is known
                    x.json             | {"Whales":[]}                               | NOT_UNDERSTOOD | this looks like no answer that is known
                    x.json             | "Ships"                                     | NOT_UNDERSTOOD | this looks like no answer that is known
                    x.json             | [{"Plane":1}]                               | NOT_UNDERSTOOD | this looks like no answer that is known
                    x.json             | {"Set":[{"Wings":2}]}                       | NOT_UNDERSTOOD | Set holds nothing like ListBuoys or ListLocks
                    x.json             | {"Set":[]}                                  | CALL_AMBIGUOUS | Set may be the answer of ListBuoys or ListLocks
                    ListShips.json     | {"Set":[]}                                  | CALL_AMBIGUOUS | Set may be the answer of ListBuoys or ListLocks
                    x.json             | {"Cargo":[]}                                | OWNER_MISSING  | an answer of ListCargo that does not say for which resource
                    ListShips/s-1.json | {"Cargo":[]}                                | OWNER_MISSING  | an answer of ListCargo that does not say for which resource
                    ListCargo.1.json   | {"Cargo":[],"ShipId":""}                    | OWNER_MISSING  | an answer of ListCargo that does not say for which resource
                    x.json             | {"Tides":[1]}                               | UNUSED         | the answer of ListTides is not needed
                    x.json             | {"call":"Sink","answer":{"Ships":[]}}       | CALL_UNKNOWN   | the wrapper names a call that is not known: Sink
                    """)
    void whatIsNotUnderstoodIsNamedWithItsReason(String path, String json, String reason, String detail) {
        Dump dump = dump(path, json);

        assertThat(dump.answers()).isEmpty();
        assertThat(dump.files()).isEmpty();
        assertThat(dump.unread()).singleElement().satisfies(file -> {
            assertThat(file.reason()).isEqualTo(Reason.valueOf(reason));
            assertThat(file.detail()).startsWith(detail);
            assertThat(file.where().file()).isEqualTo(root.resolve(path));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"Ships":"many"}                              | Ships: expected an array, found a string
                    {"Berths":[]}                                 | Berths: expected an object, found an array
                    {"Berths":{"Quay":[]}}                        | Berths.Berth: missing
                    {"Tariff":[1]}                                | Tariff: expected an object, found an array
                    {"CargoOfShips":{}}                           | CargoOfShips: expected an array, found an object
                    {"CargoOfShips":[{"ShipId":"s"}]}             | CargoOfShips[0].Cargo: missing
                    {"Cargo":[],"ShipId":7}                       | ShipId: expected a string, found a number
                    {"Ships":[],"Next":7}                         | Next: expected a string, found a number
                    {"call":7,"answer":{"Ships":[]}}              | call: expected a string, found a number
                    {"call":"ListLocks","answer":{"Ships":[]}}    | answer: the wrapper says that this is the answer of ListLocks, its content says otherwise
                    {"call":"ListShips","answer":{"Ships":{}}}    | answer.Ships: expected an array, found an object
                    """)
    void aWrongTypeIsAnErrorThatNamesFileAndField(String json, String message) {
        assertThatThrownBy(() -> dump("x.json", json))
                .isInstanceOf(DumpFormatException.class)
                .hasMessage(root.resolve("x.json") + ": " + message);
    }

    @Test
    void answersForManyOwnersInOneFileAreToldApart() {
        Dump dump = dump("x.json", """
                {"CargoOfShips": [
                  {"ShipId": "s-1", "Cargo": [{"Id": 1}]},
                  {"ShipId": "s-2", "Cargo": []},
                  {"Cargo": [{"Id": 3}]}]}""");

        assertThat(dump.answers())
                .extracting(SavedAnswer::owner, answer -> answer.items().size())
                .containsExactly(tuple(Optional.of("s-1"), 1), tuple(Optional.of("s-2"), 0));
        assertThat(dump.unread())
                .extracting(UnreadFile::reason, file -> file.where().pointer())
                .containsExactly(tuple(Reason.OWNER_MISSING, "CargoOfShips[2]"));
    }

    @Test
    void aFileForNoOwnersIsUnderstood() {
        Dump dump = dump("x.json", "{\"CargoOfShips\":[]}");

        assertThat(dump.unread()).isEmpty();
        assertThat(dump.listings()).isEmpty();
        assertThat(dump.files()).hasSize(1);
    }

    @Test
    void severalAnswersInOneObjectAreAllRead() {
        Dump dump = dump("x.json", "{\"Ships\":[{}],\"Tides\":[],\"Tariff\":{}}");

        assertThat(dump.answers()).extracting(SavedAnswer::call).containsExactly("GetTariff", "ListShips");
        assertThat(dump.unread()).extracting(UnreadFile::reason).containsExactly(Reason.UNUSED);
    }

    @Test
    void onlyAnAnswerWithoutAnOwnerCanMeanALoss() {
        assertThat(dump("x.json", "{\"Cargo\":[]}").unread())
                .allMatch(UnreadFile::isLoss)
                .extracting(UnreadFile::call)
                .containsExactly(Optional.of("ListCargo"));
        assertThat(dump("x.json", "{\"Tides\":[]}").unread()).noneMatch(UnreadFile::isLoss);
    }

    private Dump dump(String path, String json) {
        return new DumpFolder(root).file(path, json).read();
    }
}
