/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoEstateTest {
    private static final String INDEX = "index.txt";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure"})
    void indexListsExactlyTheFilesThatAreThere(String vendor) throws IOException {
        try (DemoEstate estate = DemoEstate.open(vendor);
                Stream<Path> files = Files.walk(estate.root())) {
            Set<String> there = files.filter(Files::isRegularFile)
                    .map(file -> estate.root().relativize(file).toString())
                    .filter(name -> !name.equals(INDEX))
                    .collect(Collectors.toSet());
            assertThat(Files.readAllLines(estate.root().resolve(INDEX))).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void estateInsideAnArchive_isReadFromIt() throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("demo/index.txt", "demo/eu/describe-vpcs.json")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("content".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        try (DemoEstate estate = DemoEstate.open(
                URI.create("jar:" + jar.toUri() + "!/demo/index.txt").toURL())) {
            assertThat(estate.root().resolve("eu/describe-vpcs.json")).hasContent("content");
        }
    }
}
