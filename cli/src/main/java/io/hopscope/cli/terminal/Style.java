/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.terminal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Text as a terminal may show it. Names and tags are hostile: whatever could forge a line, move the cursor, colour the
 * screen or turn the writing direction is escaped, and so is what the terminal's charset does not have. Confined to one
 * thread.
 */
public final class Style {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LINE = 1000;
    private static final int ARROW = 0x2192;
    private static final String RESET = "\u001b[0m";

    private final Charset charset;
    private final CharsetEncoder encoder;
    private final boolean colour;
    private final boolean fancy;

    Style(Charset charset, boolean colour) {
        this.charset = charset;
        this.encoder = charset.newEncoder();
        this.colour = colour;
        this.fancy = charset.equals(StandardCharsets.UTF_8);
    }

    /** For files: every character, no colour. */
    public static Style plain() {
        return new Style(StandardCharsets.UTF_8, false);
    }

    Charset charset() {
        return charset;
    }

    /** Whether the terminal shows colours. */
    public boolean isColourful() {
        return colour;
    }

    /** A name, made safe and cut when it is absurdly long. */
    public String name(String text) {
        return safe(text, LONGEST_NAME);
    }

    /** A sentence, made safe and cut when it is absurdly long. */
    public String line(String text) {
        return safe(text, LONGEST_LINE);
    }

    /** Text of any length that must stay whole, such as a command, made safe. */
    public String whole(String text) {
        return safe(text, Integer.MAX_VALUE);
    }

    /** Text that stands out. */
    public String bold(String text) {
        return ink("1", text);
    }

    /** Good news. */
    public String good(String text) {
        return ink("32", text);
    }

    /** Bad news. */
    public String bad(String text) {
        return ink("31", text);
    }

    /** Doubt. */
    public String unsure(String text) {
        return ink("33", text);
    }

    /** Points from one end to the other. */
    public String arrow() {
        return fancy ? "→" : "->";
    }

    /** Marks what passes. */
    public String tick() {
        return good(fancy ? "✓" : "+");
    }

    /** Marks what is dropped. */
    public String cross() {
        return bad(fancy ? "✗" : "x");
    }

    /** Marks what is not known. */
    public String question() {
        return unsure("?");
    }

    /** Sets two parts of a line apart. */
    public String dash() {
        return fancy ? "–" : "-";
    }

    private String ink(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + RESET : text;
    }

    private String safe(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> append(out, c));
        if (text.codePointCount(0, text.length()) > longest) {
            out.append(fancy ? "…" : "...");
        }
        return out.toString();
    }

    private void append(StringBuilder out, int c) {
        String character = Character.toString(c);
        if (c == ARROW) {
            out.append(arrow());
        } else if (isPlain(c) && encoder.canEncode(character)) {
            out.append(character);
        } else {
            out.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
        }
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
