/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.dump.Completeness.Incomplete;
import io.hopscope.dump.Completeness.Reason;
import io.hopscope.dump.Completeness.Shortfall;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListingTest {
    @TempDir
    private Path root;

    private DumpFolder folder;

    @BeforeEach
    void open() {
        folder = new DumpFolder(root);
    }

    @Test
    void aListWithoutATokenIsComplete() {
        folder.file("a.json", ships("", 1, 2));

        assertThat(reasons()).isEmpty();
        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void anEmptyTokenIsNone() {
        folder.file("a.json", ships("\"Next\":\"\",", 1));

        assertThat(reasons()).isEmpty();
    }

    @Test
    void pagesMergeInPathOrderUpToTheLastOne() {
        folder.file("b.json", ships("", 3)).file("a.json", ships("\"Next\":\"t1\",", 1, 2));

        assertThat(reasons()).isEmpty();
        assertThat(ids()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLeftOverTokenMakesTheListIncomplete() {
        folder.file("a.json", ships("\"Next\":\"t1\",", 1)).file("b.json", ships("\"Next\":\"t2\",", 2));

        assertThat(reasons()).containsExactly(Reason.NEXT_PAGE);
        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void numberedPagesMergeInTheirOrder() {
        folder.file("ListShips/10.json", ships("", 11));
        for (int page = 0; page < 10; page++) {
            folder.file("ListShips/" + page + ".json", ships("\"Next\":\"t" + page + "\",", page + 1));
        }

        assertThat(ids()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void ofNumberedPagesTheLastOneMustEndTheChain() {
        folder.file("ListShips.1.json", ships("", 1)).file("ListShips.2.json", ships("\"Next\":\"t\",", 2));

        assertThat(reasons()).containsExactly(Reason.NEXT_PAGE);
    }

    @Test
    void aHoleInNumberedPagesMakesTheListIncomplete() {
        folder.file("ListShips.1.json", ships("\"Next\":\"t1\",", 1)).file("ListShips.3.json", ships("", 3));

        assertThat(shortfalls()).containsExactly(new Shortfall(Reason.PAGE_MISSING, path(3), "page 2 is missing"));
    }

    @Test
    void numberedPagesBeginAtZeroOrOne() {
        folder.file("ListShips.2.json", ships("", 1));
        assertThat(shortfalls()).containsExactly(new Shortfall(Reason.PAGE_MISSING, path(2), "page 1 is missing"));

        folder.file("ListShips.1.json", ships("\"Next\":\"t\",", 2));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void thePageNumberOfWrapperAndContentBeatThePath() {
        folder.file("ListShips.1.json", ships("\"Page\":\"2\",", 2))
                .file("ListShips.2.json", "{\"page\":1,\"answer\":" + ships("\"Page\":7,", 1) + "}");

        assertThat(ids()).containsExactly(1L, 2L);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void fewerItemsThanTheStatedTotalMakeTheListIncomplete() {
        folder.file("a.json", ships("\"Count\":3,", 1, 2));

        assertThat(shortfalls())
                .containsExactly(new Shortfall(
                        Reason.FEWER_THAN_TOTAL, root.resolve("a.json"), "2 different items, where 3 are stated"));
    }

    @Test
    void theTotalCountsDifferentItemsOfAllPages() {
        folder.file("a.json", ships("\"Count\":\"4\",", 1, 2)).file("b.json", ships("\"Count\":\"4\",", 2, 3));
        assertThat(reasons()).containsExactly(Reason.FEWER_THAN_TOTAL);

        folder.file("c.json", ships("\"Count\":\"4\",", 4));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aTotalBelowTheNumberOfItemsIsNoObjection() {
        folder.file("a.json", ships("\"Count\":0,", 1));

        assertThat(reasons()).isEmpty();
    }

    @Test
    void anAnswerThatWasCutMakesTheListIncomplete() {
        folder.file("a.json", ships("\"Truncated\":true,", 1));
        assertThat(reasons()).containsExactly(Reason.CUT);

        folder.file("a.json", ships("\"Truncated\":false,", 1));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aPageSavedTwiceCountsOnceAndIsNamed() {
        folder.file("a.json", ships("\"Next\":\"t\",\"Asked\":1,", 1))
                .file("b.json", ships("\"Next\":\"t\",\"Asked\":2,", 1))
                .file("c.json", ships("", 1));

        assertThat(ids()).containsExactly(1L, 1L);
        assertThat(reasons()).isEmpty();
        assertThat(folder.read().duplicates()).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.answer().file()).isEqualTo(root.resolve("b.json"));
            assertThat(duplicate.kept().file()).isEqualTo(root.resolve("a.json"));
        });
    }

    @Test
    void chosenObjectsAloneAreNoWholeList() {
        folder.file("a.json", "{\"Ferry\":1}");
        assertThat(reasons()).containsExactly(Reason.CHOSEN_ONLY);

        folder.file("b.json", "[{\"Ferry\":1},{\"Ferry\":2}]");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aListForOneOwnerOfACallWithoutOwnersIsNoWholeList() {
        folder.file("a.json", "{\"owner\":\"pier-1\",\"answer\":" + ships("", 1) + "}");

        assertThat(reasons()).containsExactly(Reason.CHOSEN_ONLY);
        assertThat(listing().key().owner()).hasValue("pier-1");
    }

    @Test
    void aListWithoutTheOwnerOfItsCallIsNoWholeList() {
        folder.file("a.json", "{\"Crew\":[{\"ShipId\":\"s-1\"},{\"ShipId\":\"s-2\"}]}");
        assertThat(reasons()).containsExactly(Reason.CHOSEN_ONLY);

        folder.file("a.json", "{\"Crew\":[{\"ShipId\":\"s-1\"}]}");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void anErrorInPlaceOfAPageMakesTheListIncomplete() {
        folder.file("ListShips.1.json", ships("", 1))
                .file("ListShips.2.json", "{\"Failure\":{\"Code\":\"Storm\",\"Text\":\"come back\"}}");

        assertThat(shortfalls()).containsExactly(new Shortfall(Reason.ERROR, path(2), "the call failed with Storm"));
        assertThat(listing().errors()).hasSize(1);
        assertThat(ids()).containsExactly(1L);
    }

    private static String ships(String before, int... ids) {
        StringBuilder items = new StringBuilder();
        for (int id : ids) {
            items.append(items.isEmpty() ? "" : ",")
                    .append("{\"Id\":")
                    .append(id)
                    .append('}');
        }
        return "{" + before + "\"Ships\":[" + items + "]}";
    }

    private Path path(int page) {
        return root.resolve("ListShips." + page + ".json");
    }

    private SavedListing listing() {
        List<SavedListing> listings = folder.read().listings();
        assertThat(listings).hasSize(1);
        return listings.get(0);
    }

    private List<Long> ids() {
        return listing().items().map(item -> item.integer("Id")).toList();
    }

    private List<Shortfall> shortfalls() {
        return listing().completeness() instanceof Incomplete incomplete ? incomplete.shortfalls() : List.of();
    }

    private List<Reason> reasons() {
        return shortfalls().stream().map(Shortfall::reason).toList();
    }
}
