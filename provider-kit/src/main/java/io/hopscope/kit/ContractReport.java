/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/**
 * Writes what became of each test of a contract: a line {@code promise,subject,case,outcome} in
 * {@code target/fault-matrix/CLOUD.csv}, begun anew with each run. {@code .ci/fault-matrix} makes one table of all.
 * Safe for several threads.
 */
final class ContractReport {
    private static final String SUFFIX = "ContractTest";
    private static final Set<Path> BEGUN = ConcurrentHashMap.newKeySet();

    private final Path file;

    private ContractReport(Path file) {
        this.file = file;
    }

    /** The report of a class of tests, which is called like the cloud; tests of the contract itself have none. */
    static Stream<? extends DynamicNode> recorded(Class<?> tests, String promise, Stream<? extends DynamicNode> nodes) {
        String name = tests.getSimpleName();
        return name.endsWith(SUFFIX) && !tests.isMemberClass()
                ? in(Path.of("target", "fault-matrix"), name.substring(0, name.length() - SUFFIX.length()))
                        .recorded(promise, nodes)
                : nodes;
    }

    static ContractReport in(Path folder, String cloud) {
        return new ContractReport(folder.resolve(cloud.toLowerCase(Locale.ROOT) + ".csv"));
    }

    Stream<DynamicNode> recorded(String promise, Stream<? extends DynamicNode> nodes) {
        return nodes.map(node -> recorded(promise, node));
    }

    private DynamicNode recorded(String promise, DynamicNode node) {
        if (node instanceof DynamicContainer container) {
            return DynamicContainer.dynamicContainer(
                    container.getDisplayName(), recorded(promise, container.getChildren()));
        }
        DynamicTest test = (DynamicTest) node;
        String name = test.getDisplayName();
        return DynamicTest.dynamicTest(name, () -> run(promise, name, test.getExecutable()));
    }

    private void run(String promise, String name, Executable test) throws Throwable {
        try {
            test.execute();
        } catch (TestAbortedException e) {
            write(promise, name, "opted out");
            throw e;
        } catch (Throwable e) {
            write(promise, name, "failed");
            throw e;
        }
        write(promise, name, "passed");
    }

    private void write(String promise, String name, String outcome) {
        int cut = name.indexOf(promise.equals("deadline") ? " " : ": ");
        String subject = cut < 0 ? "" : name.substring(0, cut);
        String what = cut < 0 ? name : name.substring(cut + 1).strip();
        append(promise + "," + subject.replace(',', ';') + "," + what.replace(',', ';') + "," + outcome + "\n");
    }

    private void append(String line) {
        synchronized (BEGUN) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                if (BEGUN.add(file)) {
                    Files.deleteIfExists(file);
                }
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
