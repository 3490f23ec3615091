/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyKindOfValueIsRead() {
        Json.Obj document = (Json.Obj) read("{\"z\":[1.50,-2e3,true,false,null],\"a\":{\"t\":\"\\u00e9\"}}")
                .value();

        assertThat(document.members().keySet()).containsExactly("z", "a");
        assertThat(document.members())
                .containsEntry(
                        "z",
                        new Json.Arr(List.of(
                                new Json.Num("1.50"),
                                new Json.Num("-2e3"),
                                new Json.Bool(true),
                                new Json.Bool(false),
                                new Json.Null())));
        assertThat(read("{\"a\":{\"t\":\"\\u00e9\"}}").object("a").text("t")).isEqualTo("é");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(read("\ufeff{\"a\":\"b\"}").text("a")).isEqualTo("b");
    }

    @Test
    void aCompressedFileIsReadWhateverItsName() {
        assertThat(read(DumpFolder.gzip("{\"a\":\"b\"}")).text("a")).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                     | broken JSON: the file is empty
                    `  `                   | broken JSON: the file is empty
                    {"a":                  | broken JSON at line 1, column 6: the file ends in the middle of the document
                    {"a":[1,2              | the file ends in the middle of the document
                    {"a":AKIASECRETSECRET} | : unexpected text
                    {"a":1}{"b":2}         | broken JSON at line 1, column 8: something follows the end of the document
                    {"a":NaN}              | : unexpected text
                    {"a":01}               | : unexpected text
                    {'a':1}                | : unexpected text
                    {"a":1,"b":2,"a":1}    | the member "a" appears twice in one object
                    """)
    void brokenJsonIsAnErrorThatNamesTheFileAndQuotesNothing(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DumpFormatException.class)
                .hasMessageStartingWith(file() + ": broken JSON")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void invalidUtf8IsAnError() {
        byte[] bytes = {'{', '"', 'a', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}'};

        assertThatThrownBy(() -> read(bytes)).hasMessage(file() + ": not valid UTF-8");
    }

    @Test
    void utf16IsAnErrorThatSaysSo() {
        assertThatThrownBy(() -> read("\ufeff{}".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessage(file() + ": not UTF-8: it begins like UTF-16; save it as UTF-8");
    }

    @Test
    void cutCompressedDataIsAnError() {
        byte[] whole = DumpFolder.gzip("{\"a\":\"" + "long ".repeat(1000) + "\"}");

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
                .hasMessage(file() + ": the gzip data ends too early");
    }

    @Test
    void nestingUpToTheLimitIsReadAndOneMoreIsAnError() {
        assertThat(read("[".repeat(200) + "]".repeat(200)).elements()).hasSize(1);
        assertThatThrownBy(() -> read("[".repeat(201) + "]".repeat(201)))
                .hasMessageContaining("nested deeper than the limit of 200 levels");
        assertThatThrownBy(() -> read("[".repeat(100_000))).hasMessageContaining("limit of 200 levels");
        assertThatThrownBy(() -> read("{\"Password\":" + "[".repeat(100_000)))
                .hasMessageContaining("limit of 200 levels");
    }

    @Test
    void sizeIsCountedAfterDecompression() {
        String zeros = "[\"" + "0".repeat(5_000_000) + "\"]";
        DumpLimits limits = new DumpLimits(200, 1_000_000, 10, 10);
        new DumpFolder(folder).file("x.json", DumpFolder.gzip(zeros));

        assertThatThrownBy(() -> JsonFile.read(file(), limits, Set.of()))
                .hasMessage(file() + ": larger than the limit of 1000000 bytes (counted after decompression)");
    }

    @Test
    void anOverlongNumberIsAnError() {
        assertThatThrownBy(() -> read("[" + "7".repeat(2000) + "]"))
                .hasMessage(file() + ": broken JSON: a value is longer than a reader accepts");
    }

    @Test
    void secretMembersAreLeftOutWhereverTheyStand() {
        JsonCursor document = read("{\"a\":[{\"Password\":{\"x\":[1,{\"y\":2}]},\"b\":1}],\"Password\":\"p\",\"c\":2}");

        assertThat(document.names()).containsExactly("a", "c");
        assertThat(document.list("a").get(0).names()).containsExactly("b");
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() {
        byte[] whole = "{\"Ships\":[{\"Id\":-1.5e3,\"Name\":\"\\u00e9t\u00e9\",\"At\":[null,true]}],\"Next\":\"\"}"
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261121);
        int refused = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit <= round % 3; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            refused += isRefused(damaged) ? 1 : 0;
        }

        assertThat(refused).isBetween(500, 1999);
    }

    private boolean isRefused(byte[] bytes) {
        try {
            return read(bytes).value().kind().isEmpty();
        } catch (DumpFormatException e) {
            return true;
        }
    }

    private Path file() {
        return folder.resolve("x.json");
    }

    private JsonCursor read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonCursor read(byte[] bytes) {
        new DumpFolder(folder).file("x.json", bytes);
        return JsonFile.read(file(), DumpLimits.DEFAULT, Set.of("Password"));
    }
}
