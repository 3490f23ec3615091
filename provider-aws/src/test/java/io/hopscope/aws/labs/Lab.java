/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.labs;

import io.hopscope.aws.AwsSaved;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A measured estate: saved answers, the probes that were sent, and what came of them. */
record Lab(Path folder) {
    static final Path SHARED = Path.of("../../shared/data/aws-labs");

    /** A probe and its measured outcome. */
    record Probe(String id, String from, String to, String protocol, String port, String expected, boolean plain) {
        Question ask(Engine engine) {
            return engine.question(from, to, Service.of(protocol, port));
        }
    }

    static List<Lab> all() {
        if (!Files.isDirectory(SHARED)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(SHARED)) {
            return folders.filter(Files::isDirectory).sorted().map(Lab::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Snapshot snapshot() {
        return AwsSaved.snapshot(List.of(folder.resolve("aws_configs")), true).snapshot();
    }

    List<Probe> probes() {
        Map<String, String> queries = lines("queries.jsonl");
        Map<String, String> expected = lines("expected.jsonl");
        return queries.entrySet().stream()
                .map(e -> probe(e.getKey(), e.getValue(), expected.getOrDefault(e.getKey(), "")))
                .toList();
    }

    private static Probe probe(String id, String query, String outcome) {
        return new Probe(
                id,
                field(query, "from"),
                field(query, "to"),
                field(query, "protocol"),
                field(query, "port"),
                field(outcome, "expected"),
                field(outcome, "plain").equals("true"));
    }

    private Map<String, String> lines(String file) {
        Map<String, String> lines = new LinkedHashMap<>();
        try {
            Files.readAllLines(folder.resolve(file)).forEach(line -> lines.put(field(line, "id"), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static String field(String line, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\": *\"?([^\",}]*)").matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
