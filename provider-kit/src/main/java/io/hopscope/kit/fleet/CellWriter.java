/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills the templates of one cell. A tilde becomes what tells the cell's names from those of others; {@code {a}} and
 * {@code {b}} the first two numbers of private addresses, which cells far apart share; {@code {pub}} the first three
 * numbers of public addresses and {@code {six}} the first two groups of IPv6 addresses, which no other cell has.
 * {@code pick NAME x,y,z} chooses what {@code {NAME}} stands for. {@code each NAME 2-6: line} repeats a line with
 * {@code {i}} or {@code {20+i}}, as often as was drawn for that name; without a range the name's number stands.
 * {@code maybe: line} is there or not. Confined to one thread.
 */
final class CellWriter {
    private static final Pattern EACH = Pattern.compile("each (\\w+)(?: (\\d+)-(\\d+))?: (.*)");
    private static final Pattern INDEX = Pattern.compile("\\{(?:(\\d+)\\+)?i}");
    private static final String MAYBE = "maybe: ";
    private static final int SECOND_OCTETS = 250;
    private static final int OCTET = 256;

    private final int number;
    private final Random random;
    private final Map<String, String> picked = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    CellWriter(int number, Random random) {
        this.number = number;
        this.random = random;
        int second = 2 * number % SECOND_OCTETS;
        picked.put("a", "10." + second);
        picked.put("b", "10." + (second + 1));
        picked.put("pub", "20." + number / OCTET + "." + number % OCTET);
        picked.put("six", "2a05:" + Integer.toHexString(number + OCTET));
    }

    /** What tells the names of a cell from those of others. */
    static String mark(int number) {
        return "-c" + number;
    }

    /** The lines that a template makes. */
    Stream<String> lines(String template) {
        if (template.startsWith(MAYBE)) {
            return random.nextBoolean() ? lines(template.substring(MAYBE.length())) : Stream.empty();
        }
        if (template.startsWith("pick ")) {
            String[] words = template.split("\\s+");
            String[] values = words[2].split(",");
            picked.put(words[1], values[random.nextInt(values.length)]);
            return Stream.empty();
        }
        Matcher each = EACH.matcher(template);
        return each.matches()
                ? IntStream.rangeClosed(1, size(each)).mapToObj(i -> filled(indexed(each.group(4), i)))
                : Stream.of(filled(template));
    }

    /** A text with all variables filled in. */
    String filled(String template) {
        String text = template.replace("~", mark(number));
        for (Map.Entry<String, String> variable : picked.entrySet()) {
            text = text.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return text;
    }

    List<String> filled(List<String> templates) {
        return templates.stream().map(this::filled).toList();
    }

    private int size(MatchResult each) {
        if (each.group(2) == null) {
            return sizes.getOrDefault(each.group(1), 0);
        }
        int least = Integer.parseInt(each.group(2));
        int most = Integer.parseInt(each.group(3));
        int size = least + random.nextInt(most - least + 1);
        sizes.put(each.group(1), size);
        return size;
    }

    private static String indexed(String template, int i) {
        return INDEX.matcher(template)
                .replaceAll(
                        index -> String.valueOf(i + (index.group(1) == null ? 0 : Integer.parseInt(index.group(1)))));
    }
}
