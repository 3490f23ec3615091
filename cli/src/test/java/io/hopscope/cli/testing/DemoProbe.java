/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question about the demo with the answer that was worked out by hand: {@code verdict}; where it is BLOCKED the
 * {@code code} and the {@code resource} at fault, with {@code or} as names that are as right; and a {@code fix} as a
 * command. {@code fixOr} lists commands that are as right; {@code afterFix} is the verdict after the fix where it is
 * not REACHABLE, so that it must not be offered; {@code missingFix} says why it is not offered yet.
 *
 * @param expected the entry of the file
 */
public record DemoProbe(JsonTree expected) {
    private static final String FILE = "/io/hopscope/demo/expected-aws.json";

    /** All of them, in the order of the file. */
    public static List<DemoProbe> all() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoProbe.class.getResourceAsStream(FILE))) {
            return JsonTree.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)).elements().stream()
                    .map(DemoProbe::new)
                    .toList();
        }
    }

    /** The entry's own id. */
    public String id() {
        return expected.get("id").text();
    }

    /** The scenario that it shows. */
    public String scenario() {
        return expected.get("scenario").text();
    }

    /** The question as one line of JSON. */
    public String query() {
        return Stream.of("id", "from", "to", "protocol", "port")
                .flatMap(field -> text(field).stream().map(value -> '"' + field + "\":\"" + value + '"'))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What an answer gets wrong; empty when nothing. */
    public Optional<String> complaint(JsonTree answer) {
        return Stream.of(verdict(answer), cause(answer), fix(answer))
                .flatMap(Optional::stream)
                .findFirst()
                .map(what -> id() + ": " + what);
    }

    private Optional<String> verdict(JsonTree answer) {
        boolean right = answer.get("id").text().equals(id())
                && answer.get("verdict").text().equals(expected.get("verdict").text());
        return right ? Optional.empty() : Optional.of(answer.toString());
    }

    private Optional<String> cause(JsonTree answer) {
        if (text("resource").isEmpty()) {
            return Optional.empty();
        }
        List<String> faulty =
                Stream.concat(text("resource").stream(), texts("or")).toList();
        List<JsonTree> blockers = answer.get("blockers").elements();
        boolean named = blockers.stream()
                .anyMatch(blocker -> faulty.contains(blocker.get("resource").text())
                        && blocker.get("code")
                                .text()
                                .equals(expected.get("code").text()));
        return named ? Optional.empty() : Optional.of("blamed " + blockers);
    }

    private Optional<String> fix(JsonTree answer) {
        List<String> offered = answer.get("fixes").elements().stream()
                .flatMap(fix -> fix.get("commands").elements().stream())
                .map(JsonTree::text)
                .toList();
        List<CommandKind> wanted = Stream.concat(text("fix").stream(), texts("fixOr"))
                .map(CommandKind::of)
                .toList();
        boolean found = wanted.stream().anyMatch(kind -> offered.stream().anyMatch(kind::matches));
        boolean needed = !wanted.isEmpty()
                && text("afterFix").isEmpty()
                && text("missingFix").isEmpty();
        return found == needed ? Optional.empty() : Optional.of((needed ? "lacks a fix " : "offers ") + offered);
    }

    private Optional<String> text(String field) {
        return expected.find(field).map(JsonTree::text);
    }

    private Stream<String> texts(String field) {
        return expected.find(field).stream()
                .flatMap(list -> list.elements().stream())
                .map(JsonTree::text);
    }
}
