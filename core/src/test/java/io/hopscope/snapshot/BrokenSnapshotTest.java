/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokenSnapshotTest {
    private static final String GOOD = Documents.text(Sample.snapshot());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "is":"AllOf"                  | "is":"Foo"                | resources[0].rules.content[0].match: unknown type "Foo"
            "is":"AllOf"                  | "kind":"AllOf"            | resources[0].rules.content[0].match.kind: the first field of a Match is "is", its type
            "is":"AllOf"                  | "is":7                    | resources[0].rules.content[0].match.is: expected a text, found a number
            {"is":"All"}                  | {}                        | coverage.completed[0].value[0]: the first field of a Selector is "is", its type
            "is":"TransitHub"             | "is":"Hub"                | resources[1]: unknown type "Hub"
            "is":"PortIn"                 | "is":"InServiceSet"       | resources[0].rules.content[0].match.conditions[1].side: unknown field
            "order":0                     | "order":0.5               | resources[0].rules.content[0].order: expected a whole number, found a number
            "order":0                     | "order":"0"               | resources[0].rules.content[0].order: expected a whole number, found a text
            "order":0                     | "order":2147483648        | resources[0].rules.content[0].order: the number does not fit 32 bits
            "order":0                     | "order":9223372036854775808 | resources[0].rules.content[0].order: the number does not fit 64 bits
            "order":0                     | "order":null              | resources[0].rules.content[0].order: expected a whole number, found null
            "order":0,                    | ''                        | resources[0].rules.content[0]: missing field "order"
            "order":0                     | "order":0,"order":0       | resources[0].rules.content[0].order: appears twice
            "order":0                     | "order":0,"a b":[]        | resources[0].rules.content[0]."a b": unknown field
            "action":"ALLOW"              | "action":"PERMIT"         | resources[0].rules.content[0].action: unknown Action "PERMIT"
            "action":"ALLOW"              | "action":{}               | resources[0].rules.content[0].action: expected a text, found an object
            "editable":true               | "editable":1              | resources[0].identity.editability.editable: expected true or false, found a number
            "protocol":"tcp"              | "protocol":"tcq"          | resources[0].rules.content[0].match.conditions[0].protocol: not a protocol: "tcq"
            ["10.1.0.0/16"]               | ["10.1.0.0/33"]           | resources[0].rules.content[0].match.conditions[2].addresses[0]: not an address range: "10.1.0.0/33"
            ["10.1.0.0/16"]               | "10.1.0.0/16"             | resources[0].rules.content[0].match.conditions[2].addresses: expected an array, found a text
            "8000-8100"                   | "8100-8000"               | resources[0].rules.content[0].match.conditions[1].ports[1]: not a port range: "8100-8000"
            "2031-05-06T07:08:09Z"        | "yesterday"               | asOf: not a time: "yesterday"
            [{"is":"All"}]                | [{"is":"All"},{"is":"All"}] | coverage.completed[0].value: an element appears twice
            "version":1                   | "version":2               | version: this release reads version 1, the file has version 2: a newer release wrote it
            "version":1                   | "version":0               | version: this release reads version 1, the file has version 0
            "version":1                   | "version":"1"             | version: expected a whole number, found a text
            "version":1,                  | ''                        | asOf: the second field of a snapshot is "version"
            "asOf":                       | "asof":                   | asof: unknown field
            "version":1                   | "version":1,"gaps":[]     | gaps: appears twice
            """)
    void aWrongPartIsNamed(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        String text = GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));

        assertThatThrownBy(() -> Documents.read(text))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessage(message);
    }

    @Test
    void aMissingPartIsNamed() {
        assertThatThrownBy(() -> Documents.read("{\"format\":\"hopscope-snapshot\",\"version\":1,\"gaps\":[]}"))
                .hasMessage("missing field \"asOf\"");
    }

    @Test
    void anIdThatComesTwiceIsNamed() {
        String twice = GOOD.replace(
                "\"kind\":\"TRANSIT_HUB\",\"value\":\"hub-1\"", "\"kind\":\"SECURITY_GROUP\",\"value\":\"group-1\"");

        assertThatThrownBy(() -> Documents.read(twice)).hasMessage("resources[1]: the id \"group-1\" appears twice");
    }

    @Test
    void aKeyThatComesTwiceIsNamed() {
        String entry = GOOD.substring(GOOD.indexOf("{\"key\""), GOOD.indexOf("]}]},") + 2);

        assertThatThrownBy(() -> Documents.read(GOOD.replace(entry, entry + "," + entry)))
                .hasMessage("coverage.completed: a key appears twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "{}", "7", "{\"format\":\"other\"}", "{\"version\":1}", "{\"Vpcs\":[]}"})
    void anotherFileIsNoSnapshot(String text) {
        assertThatThrownBy(() -> Documents.read(text))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageEndingWith("not a snapshot: it does not begin with {\"format\":\"hopscope-snapshot\"");
    }

    @Test
    void pointerAndProblemAreToldApart() {
        SnapshotFormatException e = catchThrowableOfType(
                SnapshotFormatException.class, () -> Documents.read(GOOD.replace("\"order\":0", "\"order\":true")));

        assertThat(e.pointer()).isEqualTo("resources[0].rules.content[0].order");
        assertThat(e.problem()).isEqualTo("expected a whole number, found a truth value");
    }

    @Test
    void brokenJson_namesPlaceAndLine() {
        assertThatThrownBy(() -> Documents.read(GOOD.replace("\"up\":true", "\"up\":tru")))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageMatching("resources\\[1]\\.state\\.content\\.up: broken JSON at line 3, column \\d+");
    }

    @Test
    void invalidUtf8_isBrokenJson() {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[GOOD.indexOf("ready")] = (byte) 0xff;

        assertThatThrownBy(() -> Documents.read(bytes))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageContaining("resources[1].state.content.raw: broken JSON");
    }

    @Test
    void aTailIsRefused() {
        assertThatThrownBy(() -> Documents.read(GOOD + "{}")).hasMessage("something follows the end of the snapshot");
    }

    @Test
    void aFileCutShortAnywhereIsRefused() {
        byte[] bytes = GOOD.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = "{\"format\":\"hopscope-snapshot\"".length(); length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Documents.read(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(SnapshotFormatException.class)
                    .hasMessageContaining("the file ends too early, at line ");
        }
    }

    @Test
    void gzipDataCutShortAnywhereIsRefused() {
        byte[] bytes = Documents.gzip(GOOD.getBytes(StandardCharsets.UTF_8));
        for (int length = 2; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Documents.read(cut))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(SnapshotFormatException.class)
                    .hasMessageContaining("the gzip data ends too early");
        }
    }

    @Test
    void gzipDataWithAWrongChecksumIsRefused() {
        byte[] bytes = Documents.gzip(GOOD.getBytes(StandardCharsets.UTF_8));
        bytes[bytes.length - 6] ^= 1;

        assertThatThrownBy(() -> Documents.read(bytes))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageContaining("broken gzip data");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChangedByteIsReadOrRefused_andNothingElse(boolean packed) {
        byte[] plain = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = packed ? Documents.gzip(plain) : plain;
        int refused = 0;
        for (int i = 0; i < bytes.length; i++) {
            for (byte other : new byte[] {0, '"', (byte) (bytes[i] ^ 1)}) {
                byte[] changed = bytes.clone();
                changed[i] = other;
                refused += isRefused(changed) ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(bytes.length);
    }

    @Test
    void nestingBeyondTheLimitIsRefused() {
        String deep = GOOD.replace(
                "{\"is\":\"ProtocolIs\",\"protocol\":\"tcp\"}",
                "{\"is\":\"AllOf\",\"conditions\":[".repeat(5000) + "]}".repeat(5000));

        assertThatThrownBy(() -> Documents.read(deep))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageContaining("beyond the limits of 200 levels of nesting")
                .hasMessageStartingWith("resources[0].rules.content[0].match.conditions[0]");
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        assertThatThrownBy(
                        () -> read(GOOD.replace("peerings", "p".repeat(2000)), new SnapshotLimits(200, 1000, 1 << 20)))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageStartingWith("gaps[0].message: beyond the limits of ");
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        assertThatThrownBy(() -> read(GOOD + " ".repeat(100_000), new SnapshotLimits(200, 1000, 50_000)))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageContaining("beyond the limits of ");
    }

    @Test
    void hostileTextIsQuotedAndCut() {
        assertThatThrownBy(() -> Documents.read(GOOD.replace("\"ALLOW\"", "\"\\u001b[2J" + "x".repeat(500) + "\"")))
                .hasMessageContaining("unknown Action \"\\u001b[2Jxxx")
                .message()
                .hasSizeLessThan(200);
    }

    @Test
    void aFailingStreamFailsAsItDoes() {
        IOException failure = new IOException("line lost");
        InputStream rest = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw failure;
            }
        };
        InputStream start = new ByteArrayInputStream(GOOD.substring(0, 300).getBytes(StandardCharsets.UTF_8));
        InputStream failing = new SequenceInputStream(start, rest);

        assertThatThrownBy(() -> SnapshotFiles.read(failing)).isSameAs(failure);
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            Documents.read(bytes);
            return false;
        } catch (SnapshotFormatException e) {
            return true;
        }
    }

    private static void read(String text, SnapshotLimits limits) throws IOException {
        SnapshotFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), limits);
    }
}
