/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The API of a harbour that does not exist, with one call for each thing that dialects can say. */
final class HarbourDialect implements DumpDialect {
    static final Paging PAGING =
            Paging.byToken("Next").withTotal("Count").withCut("Truncated").withPageNumber("Page");

    private static final AnswerShape CARGO =
            AnswerShape.list("ListCargo", "Cargo").ownedBy(OwnerRule.required("ShipId"));

    private static final AnswerTable TABLE = AnswerTable.of(List.of(
                    AnswerShape.list("ListShips", "Ships").paged(PAGING),
                    AnswerShape.list("ListBerths", "Berths", "Berth"),
                    CARGO,
                    AnswerShape.list("ListCrew", "Crew")
                            .ownedBy(OwnerRule.optional().orInItems("ShipId")),
                    AnswerShape.list("ListBuoys", "Set").ifItems(item -> item.has("Light")),
                    AnswerShape.list("ListLocks", "Set").ifItems(item -> item.has("Gates")),
                    AnswerShape.whole("GetPilot", "Pilot").ownedBy(OwnerRule.required("Number")),
                    AnswerShape.whole("GetPilot", "Boat").ownedBy(OwnerRule.required("Number")),
                    AnswerShape.object("GetTariff", "Tariff"),
                    AnswerShape.whole("ListTides", "Tides").unused(),
                    AnswerShape.list("ListFerries").ifItems(item -> item.has("Ferry")),
                    AnswerShape.object("ListFerries")
                            .ifAnswer(answer -> answer.has("Ferry"))
                            .chosen()))
            .withGroup("CargoOfShips", CARGO);

    @Override
    public AnswerTable answers() {
        return TABLE;
    }

    @Override
    public Optional<String> callNamed(String word) {
        return Optional.of(word).filter(TABLE.calls()::contains);
    }

    @Override
    public boolean isRegion(String name) {
        return name.matches("sea-[0-9]");
    }

    @Override
    public boolean isAccount(String name) {
        return name.matches("[0-9]{3}");
    }

    @Override
    public JsonCursor strip(JsonCursor document) {
        return document.optionalObject("Reply").orElse(document);
    }

    @Override
    public Optional<ErrorAnswer> error(JsonCursor answer) {
        return answer.optionalObject("Failure")
                .map(failure -> new ErrorAnswer(failure.text("Code"), failure.text("Text")));
    }

    @Override
    public Optional<String> region(JsonCursor answer) {
        return answer.optionalText("Sea");
    }

    @Override
    public Set<String> secretMembers() {
        return Set.of("Password");
    }
}
