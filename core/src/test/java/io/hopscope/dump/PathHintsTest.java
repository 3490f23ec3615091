/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathHintsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    ListCargo/ship-1.json,                     ListCargo, ship-1,          -
                    port.ListCargo.ship-1.0.json,              ListCargo, ship-1,          0
                    ListCargo.ship-1.json.gz,                  ListCargo, ship-1,          -
                    ListCargo/ship-1/2.JSON,                   ListCargo, ship-1,          2
                    ListCargo/a:b/c.d/e.json,                  ListCargo, a:b/c.d/e,       -
                    ListCargo/sea-1/ship-1.json,               ListCargo, ship-1,          -
                    ListCargo/accounts/123/sea-1/ship-1.json,  ListCargo, ship-1,          -
                    ListCargo.3.json,                          ListCargo, -,               3
                    ListCargo.1234567.json,                    ListCargo, 1234567,         -
                    ListCargo.json,                            ListCargo, -,               -
                    ListShips/ListCargo/ship-1.json,           ListCargo, ship-1,          -
                    ListCargoes/ship-1.json,                   -,         -,               -
                    cargo.json,                                -,         -,               -
                    """)
    void callOwnerAndPageStandBetweenSlashesAndDots(String path, String call, String owner, Long page) {
        PathHints hints = hints(path);

        assertThat(hints.call()).isEqualTo(Optional.ofNullable(call));
        assertThat(hints.owner()).isEqualTo(Optional.ofNullable(owner));
        assertThat(hints.page()).isEqualTo(page == null ? OptionalLong.empty() : OptionalLong.of(page));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    accounts/123/sea-1/x.json,                     123, sea-1
                    sea-1/accounts/123/x.json,                     123, sea-1
                    sea-1/sea-2/x.json,                            -,   sea-2
                    accounts/123/accounts/456/x.json,              456, -
                    accounts/many/x.json,                          -,   -
                    accounts/123.json,                             -,   -
                    123/x.json,                                    -,   -
                    sea-12/x.json,                                 -,   -
                    """)
    void theNearestFolderGivesRegionAndAccount(String path, String account, String region) {
        assertThat(hints(path).account()).isEqualTo(Optional.ofNullable(account));
        assertThat(hints(path).region()).isEqualTo(Optional.ofNullable(region));
    }

    @Test
    void foldersAboveAnAbbreviatedPathCountToo() {
        assertThat(hints("sea-1/inner/../x.json").region()).hasValue("sea-1");
        assertThat(Stream.of("sea-1/./x.json", "sea-2/../x.json")
                        .map(path -> hints(path).region()))
                .containsExactly(Optional.of("sea-1"), Optional.empty());
    }

    private static PathHints hints(String path) {
        return PathHints.of(Path.of("dump").resolve(path), new HarbourDialect());
    }
}
