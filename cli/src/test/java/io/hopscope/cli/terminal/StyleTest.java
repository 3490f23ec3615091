/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StyleTest {
    private final Style plain = new Style(StandardCharsets.UTF_8, false);
    private final Style ascii = new Style(StandardCharsets.US_ASCII, false);

    @ParameterizedTest
    @ValueSource(ints = {0, 0x07, 0x08, '\t', '\n', '\r', 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x200b, 0x200e, 0x2028, 0x2029})
    void controlCharacters_areEscaped(int hostile) {
        String shown = String.format("<\\u%04x>", hostile);
        assertThat(plain.line("<" + Character.toString(hostile) + ">")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202a, 0x202d, 0x202e, 0x2066, 0x2069, 0xd800, 0xe000, 0xfeff, 0xffff})
    void whatTurnsTheWritingDirectionOrIsNoCharacter_isEscaped(int hostile) {
        String text = Character.toString(hostile);
        String shown = String.format("\\u%04x", hostile);
        assertThat(plain.name(text)).isEqualTo(shown);
        assertThat(plain.whole(text)).isEqualTo(shown);
    }

    @Test
    void ansiSequences_loseTheirPower() {
        assertThat(plain.line("\u001b[2J\u001b[31mred")).isEqualTo("\\u001b[2J\\u001b[31mred");
    }

    @Test
    void ordinaryTextOfAnyLanguage_staysAsItIs() {
        assertThat(plain.name("größe 负载均衡 🚢 (dev)")).isEqualTo("größe 负载均衡 🚢 (dev)");
    }

    @Test
    void whatTheCharsetDoesNotHave_isEscaped() {
        assertThat(ascii.name("größe 🚢")).isEqualTo("gr\\u00f6\\u00dfe \\U0001f6a2");
    }

    @Test
    void arrowsInSentences_followTheCharset() {
        assertThat(plain.line("a → b")).isEqualTo("a → b");
        assertThat(ascii.line("a → b")).isEqualTo("a -> b");
    }

    @Test
    void absurdLength_isCutExceptInCommands() {
        String name = "x".repeat(5000);
        assertThat(plain.name(name)).isEqualTo("x".repeat(80) + "…");
        assertThat(ascii.name(name)).isEqualTo("x".repeat(80) + "...");
        assertThat(plain.line(name)).isEqualTo("x".repeat(1000) + "…");
        assertThat(plain.whole(name)).isEqualTo(name);
    }

    @Test
    void marks_areAsciiUnlessTheCharsetIsUtf8() {
        assertThat(plain.tick() + plain.cross() + plain.question()).isEqualTo("✓✗?");
        assertThat(ascii.tick() + ascii.cross() + ascii.question()).isEqualTo("+x?");
    }

    @Test
    void colour_isUsedOnlyWhereItIsWanted() {
        assertThat(plain.bad("x")).isEqualTo("x");
        assertThat(new Style(StandardCharsets.UTF_8, true).bad("x")).isEqualTo("\u001b[31mx\u001b[0m");
    }
}
