/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question about the sample estate of one cloud with the answer that was worked out by hand: {@code scenario},
 * which of the cases of {@code docs/scenarios.md} it shows; {@code verdict}; where it is BLOCKED the {@code code} and
 * the {@code resource} at fault, alone or as the end of its id; a {@code fix} that is among those offered; and a
 * {@code confidence}, where it is not CERTAIN.
 *
 * @param expected the entry of the file
 */
public record VendorProbe(JsonTree expected) {
    /** All of one vendor, in the order of the file. */
    public static List<VendorProbe> of(String vendor) throws IOException {
        String file = "/io/hopscope/demo/expected-" + vendor + ".json";
        try (InputStream content = Objects.requireNonNull(VendorProbe.class.getResourceAsStream(file), file)) {
            return JsonTree.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)).elements().stream()
                    .map(VendorProbe::new)
                    .toList();
        }
    }

    /** The folder of a vendor's sample estate. */
    public static Path estate(String vendor) {
        String index = "/io/hopscope/demo/" + vendor + "/index.txt";
        URI file = URI.create(Objects.requireNonNull(VendorProbe.class.getResource(index), index)
                .toString());
        return Objects.requireNonNull(Path.of(file).getParent());
    }

    /** What a vendor's sample estate is meant to do. */
    public static Path expectations(String vendor) {
        return estate(vendor).resolveSibling("expectations-" + vendor + ".yaml");
    }

    /** The question as one line of JSON. */
    public String query() {
        return Stream.of("id", "from", "to", "protocol", "port")
                .flatMap(name -> text(name).stream().map(value -> '"' + name + "\":\"" + value + '"'))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What an answer gets wrong; empty when nothing. */
    public Optional<String> complaint(JsonTree answer) {
        return Stream.of(verdict(answer), confidence(answer), cause(answer), fix(answer))
                .flatMap(Optional::stream)
                .findFirst()
                .map(what -> expected.get("id").text() + ": " + what);
    }

    private Optional<String> verdict(JsonTree answer) {
        String verdict = answer.get("verdict").text();
        boolean right = answer.get("id").text().equals(expected.get("id").text())
                && verdict.equals(expected.get("verdict").text());
        return right ? Optional.empty() : Optional.of(verdict + " " + answer.get("blockers") + answer.get("gaps"));
    }

    private Optional<String> confidence(JsonTree answer) {
        String confidence = answer.get("confidence").text();
        return confidence.equals(text("confidence").orElse("CERTAIN")) ? Optional.empty() : Optional.of(confidence);
    }

    private Optional<String> cause(JsonTree answer) {
        List<JsonTree> blockers = answer.get("blockers").elements();
        boolean right = text("resource")
                .map(faulty -> blockers.stream().anyMatch(blocker -> names(blocker, faulty)))
                .orElse(blockers.isEmpty());
        return right ? Optional.empty() : Optional.of("named " + blockers);
    }

    private boolean names(JsonTree blocker, String faulty) {
        String name = blocker.get("resource").text();
        return (name.equals(faulty) || name.endsWith("/" + faulty))
                && blocker.get("code").text().equals(expected.get("code").text());
    }

    private Optional<String> fix(JsonTree answer) {
        String offered = answer.get("fixes").toString();
        return text("fix").map(offered::contains).orElse(true) ? Optional.empty() : Optional.of("offers " + offered);
    }

    private Optional<String> text(String field) {
        return expected.find(field).map(JsonTree::text);
    }
}
