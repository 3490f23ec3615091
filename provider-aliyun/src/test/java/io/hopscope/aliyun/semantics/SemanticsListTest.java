/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Holds the list of rules against the tests. The list in {@code docs} is written by {@code mvn -pl provider-aliyun test
 * -Dtest=SemanticsListTest -Dsemantics.write=true}.
 */
final class SemanticsListTest {
    private static final Path LIST = Path.of("..", "docs", "semantics-aliyun.md");
    private static final List<Class<?>> NO_RULES = List.of(SemanticsListTest.class, HealthyEstatesTest.class);

    @Test
    void everyRule_hasATestOrAReason() throws Exception {
        Map<SheetRow, List<String>> shown = shown();

        assertThat(SheetRow.values())
                .allSatisfy(row -> assertThat(shown.containsKey(row))
                        .as(row.name())
                        .isEqualTo(row.whyNone().isEmpty()));
    }

    @Test
    void everyTest_showsARule() throws Exception {
        assertThat(tests())
                .allSatisfy(test -> assertThat(test.isAnnotationPresent(Row.class))
                        .as(name(test))
                        .isTrue());
    }

    @Test
    void theListInTheDocs_isUpToDate() throws Exception {
        String list = new SemanticsList(shown()).text();
        if (Boolean.getBoolean("semantics.write")) {
            Files.writeString(LIST, list);
        }

        assertThat(Files.readString(LIST)).isEqualTo(list);
    }

    private static Map<SheetRow, List<String>> shown() throws IOException, ClassNotFoundException {
        Map<SheetRow, List<String>> shown = new EnumMap<>(SheetRow.class);
        for (Method test : tests()) {
            Row row = test.getAnnotation(Row.class);
            for (SheetRow one : row == null ? new SheetRow[0] : row.value()) {
                shown.computeIfAbsent(one, fresh -> new ArrayList<>()).add(name(test));
            }
        }
        return shown;
    }

    private static List<Method> tests() throws IOException, ClassNotFoundException {
        List<Method> tests = new ArrayList<>();
        for (Class<?> type : testClasses()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(tests::add);
        }
        return tests;
    }

    /** All test classes beside this one, as the compiler left them. */
    private static List<Class<?>> testClasses() throws IOException, ClassNotFoundException {
        Path folder = Path.of(URI.create(SemanticsListTest.class.getResource("").toString()));
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith("Test.class")) {
                    classes.add(Class.forName(
                            SemanticsListTest.class.getPackageName() + "." + name.substring(0, name.length() - 6)));
                }
            }
        }
        classes.removeAll(NO_RULES);
        return classes;
    }

    private static String name(Method test) {
        return test.getDeclaringClass().getSimpleName() + "#" + test.getName();
    }
}
