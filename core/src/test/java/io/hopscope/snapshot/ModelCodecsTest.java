/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.TypeToken;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.hopscope.model.fact.Resource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

final class ModelCodecsTest {
    private final CodecRegistry registry = new CodecRegistry(Set.of());

    @Test
    void everyResourceIsNamedInTheList() {
        Set<String> implementations = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.hopscope").stream()
                        .filter(type -> type.isAssignableTo(Resource.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(ModelCodecs.RESOURCES)
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(implementations);
    }

    @Test
    void aTypeWithoutAFormIsRefused() {
        assertThatThrownBy(() -> registry.of(Odd.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A snapshot file has no form for java.lang.Thread");
    }

    @Test
    void anEmptyOptionalInAnOptionalCannotBeTold() {
        assertThatThrownBy(() -> registry.of(new TypeToken<Optional<Optional<String>>>() {}.getType()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aComponentNamedLikeTheTagIsRefused() {
        assertThatThrownBy(() -> registry.of(Choice.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The component is of ");
    }

    @Test
    void numbersComeBackToTheirLastBit() {
        Codec codec = registry.of(Numbers.class);
        Numbers least = new Numbers(Integer.MIN_VALUE, Long.MIN_VALUE, false);
        Numbers most = new Numbers(Integer.MAX_VALUE, Long.MAX_VALUE, true);

        assertThat(List.of(least, most))
                .allSatisfy(numbers -> assertThat(copy(codec, numbers)).isEqualTo(numbers));
    }

    @Test
    void whatARecordRejectsIsAFaultOfTheFile() {
        Codec codec = registry.of(Positive.class);

        assertThatThrownBy(() -> read(codec, "{\"number\":-1}"))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessage("not positive");
    }

    @Test
    void twoVariantsOfOneNameAreRefused() {
        assertThatThrownBy(() -> registry.anyOf("choice", List.of(Even.class, Other.Even.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Duplicate key Even");
    }

    private static Object copy(Codec codec, Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonFormat.generator(text)) {
            codec.write(value, out);
        }
        return read(codec, text.toString());
    }

    private static Object read(Codec codec, String text) {
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (JsonParser parser = JsonFormat.parser(bytes, SnapshotLimits.DEFAULT)) {
            JsonSource in = new JsonSource(parser);
            in.nextToken();
            return codec.read(in);
        }
    }

    record Numbers(int number, long longNumber, boolean truth) {}

    record Positive(int number) {
        Positive {
            if (number < 1) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    record Odd(Thread thread) {}

    sealed interface Choice {}

    record Clash(String is) implements Choice {}

    record Even(String text) {}

    static final class Other {
        record Even(String text) {}

        private Other() {}
    }
}
