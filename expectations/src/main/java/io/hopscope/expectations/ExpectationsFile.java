/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import io.hopscope.audit.Expectations;
import io.hopscope.audit.Judgement;
import io.hopscope.audit.Selection;
import io.hopscope.audit.Stated;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A file of expectations in YAML or JSON. Immutable.
 *
 * <pre>{@code
 * expectations:
 *   - name: the shop is open
 *     from: internet
 *     to: tag:role=web
 *     ports: [tcp/443, tcp/80]
 *     expect: reachable
 * }</pre>
 *
 * <pre>{@code
 * List<Judgement> judgements = ExpectationsFile.read(path).judge(engine);
 * }</pre>
 */
public final class ExpectationsFile {
    private static final String LIST = "expectations";
    private static final String SCHEMA = "$schema";

    private final String file;
    private final List<Entry> entries;

    private ExpectationsFile(String file, List<Entry> entries) {
        this.file = file;
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read
     * @throws ExpectationsException with everything that is wrong in it
     */
    public static ExpectationsFile read(Path path) throws IOException {
        return parse(path.toString(), Files.readString(path));
    }

    /**
     * Reads text.
     *
     * @param file what errors call it
     * @throws ExpectationsException with everything that is wrong in it
     */
    public static ExpectationsFile parse(String file, String text) {
        Problems problems = new Problems(file);
        List<Entry> entries = new Tree(problems)
                .parse(text)
                .map(root -> entries(root, problems))
                .orElse(List.of());
        problems.check();
        return new ExpectationsFile(file, entries);
    }

    /** The JSON Schema of such files, as a document of JSON. */
    public static String schema() {
        String name = "expectations.schema.json";
        try (InputStream in = Objects.requireNonNull(ExpectationsFile.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The jar has lost " + name, e);
        }
    }

    /** What must, or must not, work, in the order of the file. */
    public List<Stated> stated() {
        return entries.stream().map(Entry::stated).toList();
    }

    /**
     * Holds a snapshot against the file.
     *
     * @return a judgement for each expectation, in the order of the file
     * @throws ExpectationsException with every end that means nobody, or a name that is not unique
     */
    public List<Judgement> judge(Engine engine) {
        Expectations expectations = Expectations.of(engine);
        Problems problems = new Problems(file);
        entries.stream().flatMap(Entry::ends).forEach(end -> find(end, expectations.selection(), problems));
        problems.check();
        List<Judgement> judgements = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                judgements.add(expectations.judge(entry.stated()));
            } catch (QuestionException e) {
                problems.add(entry.spot(), String.valueOf(e.getMessage()));
            }
        }
        problems.check();
        return List.copyOf(judgements);
    }

    private static void find(Written end, Selection selection, Problems problems) {
        try {
            selection.find(end.text());
        } catch (QuestionException e) {
            problems.add(end.spot(), String.valueOf(e.getMessage()));
        }
    }

    private static List<Entry> entries(Node root, Problems problems) {
        Fields fields = Fields.of(root, "", problems);
        fields.all().keySet().stream()
                .filter(name -> !name.equals(LIST) && !name.equals(SCHEMA))
                .forEach(name -> problems.add(fields.spot(name), "is not known; there is " + LIST));
        Optional<Node> list = fields.find(LIST);
        if (list.isEmpty()) {
            if (fields.isObject()) {
                problems.add(fields.spot(LIST), "is missing");
            }
            return List.of();
        }
        if (!(list.get() instanceof SequenceNode sequence)) {
            problems.add(fields.spot(LIST), "must be a list");
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        int index = 0;
        for (Node element : sequence.getValue()) {
            new EntryReader(element, LIST + "[" + index++ + "]", problems)
                    .read()
                    .ifPresent(entries::add);
        }
        return entries;
    }
}
