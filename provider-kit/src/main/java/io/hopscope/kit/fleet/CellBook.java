/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The cells of a cloud as text. A kind begins with a line of its own, {@code base NAME}, {@code extra NAME on
 * BASE,BASE}, {@code decoy NAME on BASE}, {@code fault NAME on BASE shows ENTRY,ENTRY [alone]}, and goes on to the next
 * one; lines that begin with {@code expect} say what has to be found, lines that begin with {@code also} what may be
 * found beside it, and all others are lines of the cloud's estates with the templates of {@link CellWriter}.
 * {@code unseen ENTRY why} says why no snapshot shows an entry of the catalogue to an audit. A line that begins with #
 * says nothing.
 */
final class CellBook {
    private final Map<String, CellKind> kinds = new LinkedHashMap<>();
    private final Map<String, String> unseen = new LinkedHashMap<>();

    CellBook(String text) {
        List<String> kind = new ArrayList<>();
        text.lines().map(String::strip).filter(CellBook::says).forEach(line -> {
            if (begins(line)) {
                add(kind);
            }
            if (line.startsWith("unseen ")) {
                String[] parts = line.split("\\s+", 3);
                for (String entry : parts[1].split(",")) {
                    unseen.put(entry, parts[2]);
                }
            } else {
                kind.add(line);
            }
        });
        add(kind);
    }

    /** The kinds of a role. */
    List<CellKind> kinds(CellKind.Role role) {
        return kinds.values().stream().filter(kind -> kind.role() == role).toList();
    }

    CellKind kind(String name) {
        CellKind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no such cell: " + name);
        }
        return kind;
    }

    /** Entries of the catalogue that no cell shows, with the reason. */
    Map<String, String> unseen() {
        return unseen;
    }

    /** Entries of the catalogue that a fault shows. */
    Stream<String> shown() {
        return kinds(CellKind.Role.FAULT).stream().flatMap(kind -> kind.entries().stream());
    }

    private static boolean says(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static boolean begins(String line) {
        return line.matches("(base|extra|decoy|fault|unseen) .*");
    }

    private void add(List<String> text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> head = List.of(text.get(0).split("\\s+"));
        CellKind kind = new CellKind(
                CellKind.Role.valueOf(head.get(0).toUpperCase(Locale.ROOT)),
                head.get(1),
                option(head, "on"),
                option(head, "shows"),
                head.contains("alone"),
                text.stream()
                        .skip(1)
                        .filter(line -> !line.startsWith("expect ") && !line.startsWith("also "))
                        .toList(),
                after(text, "expect "),
                after(text, "also "));
        if (kinds.put(kind.name(), kind) != null) {
            throw new IllegalArgumentException("two cells are called " + kind.name());
        }
        text.clear();
    }

    private static List<String> option(List<String> head, String name) {
        int at = head.indexOf(name);
        return at < 0 ? List.of() : List.of(head.get(at + 1).split(","));
    }

    private static List<String> after(List<String> text, String word) {
        return text.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }
}
