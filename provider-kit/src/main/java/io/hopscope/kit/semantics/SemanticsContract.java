/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;

/**
 * Holds a list of rules of packet evaluation against the tests beside it: each rule is shown by a test or says why not,
 * and each test shows a rule. Extend it in the package of those tests. With the system property
 * {@code semantics.write=true} it writes the list anew.
 */
public abstract class SemanticsContract {
    /** All rules in the order of the list. */
    protected abstract List<? extends SemanticsRow> rows();

    /** The rules that a test shows, by its annotation; empty for one that shows none. */
    protected abstract List<? extends SemanticsRow> shownBy(AnnotatedElement test);

    /** Test classes of the package that show no rules. */
    protected abstract List<Class<?>> withoutRules();

    /** The file in the docs. */
    protected abstract Path list();

    /** What stands above the table, up to an empty line. */
    protected abstract String head();

    /** A rule without a test says why, and one that says why has none. */
    @Test
    public final void everyRule_hasATestOrAReason() throws Exception {
        Map<SemanticsRow, List<String>> shown = shown();

        assertThat(rows())
                .allSatisfy(row -> assertThat(shown.containsKey(row))
                        .as(row.name())
                        .isEqualTo(row.whyNone().isEmpty()));
    }

    /** A test that shows no rule stands elsewhere. */
    @Test
    public final void everyTest_showsARule() throws Exception {
        assertThat(tests())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(shownBy(test)).as(name(test)).isNotEmpty());
    }

    /** The docs say what the tests say. */
    @Test
    public final void theListInTheDocs_isUpToDate() throws Exception {
        String text = new SemanticsList(head(), rows(), shown()).text();
        if (Boolean.getBoolean("semantics.write")) {
            Files.writeString(list(), text);
        }

        assertThat(Files.readString(list())).isEqualTo(text);
    }

    private Map<SemanticsRow, List<String>> shown() throws IOException, ClassNotFoundException {
        Map<SemanticsRow, List<String>> shown = new HashMap<>();
        for (Method test : tests()) {
            shownBy(test)
                    .forEach(row -> shown.computeIfAbsent(row, fresh -> new ArrayList<>())
                            .add(name(test)));
        }
        return shown;
    }

    private List<Method> tests() throws IOException, ClassNotFoundException {
        List<Method> tests = new ArrayList<>();
        for (Class<?> type : testClasses()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> isTest(method))
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(tests::add);
        }
        return tests;
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.equals(Test.class) || type.isAnnotationPresent(TestTemplate.class));
    }

    /** All test classes beside the extending one, as the compiler left them. */
    private List<Class<?>> testClasses() throws IOException, ClassNotFoundException {
        Path folder = Path.of(
                URI.create(Objects.requireNonNull(getClass().getResource("")).toString()));
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith("Test.class")) {
                    classes.add(
                            Class.forName(getClass().getPackageName() + "." + name.substring(0, name.length() - 6)));
                }
            }
        }
        classes.removeAll(withoutRules());
        classes.remove(getClass());
        return classes;
    }

    private static String name(Method test) {
        return test.getDeclaringClass().getSimpleName() + "#" + test.getName();
    }
}
