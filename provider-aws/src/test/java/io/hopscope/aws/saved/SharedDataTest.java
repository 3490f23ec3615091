/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.dump.Dump;
import io.hopscope.dump.DumpReader;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.SavedListing;
import io.hopscope.dump.UnreadFile;
import io.hopscope.dump.UnreadFile.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Reads published answers of the real API, where they lie beside the repository. */
final class SharedDataTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data");

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-labs"})
    void everyFileIsEitherReadOrNamed(String set) throws IOException {
        Dump dump = dump(set);

        Set<Path> told = new HashSet<>(dump.files());
        dump.unread().forEach(file -> told.add(file.where().file()));
        assertThat(told).isEqualTo(files(set)).hasSizeGreaterThan(200);
    }

    @Test
    void whatTheLabsLeaveUnreadIsOfNoUse() {
        assertThat(dump("aws-labs").unread())
                .filteredOn(file -> file.where().file().toString().contains("aws_configs"))
                .extracting(UnreadFile::reason)
                .isNotEmpty()
                .containsOnly(Reason.UNUSED);
    }

    @Test
    void theLabsAreCompleteAndKnownToTheModel() {
        AwsDump dump = AwsSavedAnswers.read(shared("aws-labs"));

        assertThat(dump.listings()).allMatch(listing -> listing.completeness().isComplete());
        assertThat(dump.unknownMembers()).isEmpty();
        assertThat(dump.untyped()).isEmpty();
        assertThat(dump.scopes()).hasSize(6).allMatch(scope -> scope.region().isPresent());
    }

    @Test
    void answersThatAreNeitherReadNorOfNoUseAreThese() {
        Map<Reason, Set<String>> unread = dump("aws").unread().stream()
                .filter(file -> file.reason() != Reason.OTHER_FILE)
                .collect(Collectors.groupingBy(
                        UnreadFile::reason,
                        Collectors.mapping(
                                file -> file.where().file().getFileName().toString(), Collectors.toSet())));

        assertThat(unread.keySet())
                .containsExactlyInAnyOrder(Reason.NOT_UNDERSTOOD, Reason.OWNER_MISSING, Reason.UNUSED);
        assertThat(unread.get(Reason.OWNER_MISSING))
                .allMatch(name -> name.startsWith("elbv2-describe-target-health-")
                        || name.startsWith("ec2-get-")
                        || name.startsWith("ec2-search-"));
        assertThat(unread.get(Reason.NOT_UNDERSTOOD)).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "aws-labs"})
    void everyValueOfEveryAnswerArrivesInTheModel(String set) {
        Map<String, AwsCall<?>> calls = AwsSavedAnswers.calls(true);
        int items = 0;
        for (SavedListing listing : dump(set).listings()) {
            AwsCall<?> call = calls.get(listing.key().call());
            if (call != null) {
                listing.items().forEach(item -> assertArrives(item, call));
                items += (int) listing.items().count();
            }
        }

        assertThat(items).isGreaterThan(300);
    }

    private static void assertArrives(JsonCursor item, AwsCall<?> call) {
        SdkPojo read = (SdkPojo) new SdkReader().read(item, call.type(), call.builder());
        assertThat(plain(read)).as(item.toString()).isEqualTo(plain(item.value()));
    }

    /** Objects without members that are null or, in the model, lists nobody set; times as instants. */
    private static Object plain(Object value) {
        if (value instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .filter(member -> !(member.getValue() instanceof Json.Null))
                    .collect(Collectors.toMap(Map.Entry::getKey, member -> plain(member.getValue())));
        }
        if (value instanceof SdkPojo pojo) {
            return pojo.sdkFields().stream()
                    .filter(field -> isSet(field.getValueOrDefault(pojo)))
                    .collect(Collectors.toMap(SdkField::memberName, field -> plain(field.getValueOrDefault(pojo))));
        }
        if (value instanceof Json.Arr array) {
            return array.elements().stream().map(SharedDataTest::plain).toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(SharedDataTest::plain).toList();
        }
        return scalar(value);
    }

    private static Object scalar(Object value) {
        if (value instanceof Json.Text text) {
            return scalar(text.value());
        }
        if (value instanceof Json.Bool flag) {
            return flag.value();
        }
        if (value instanceof Json.Num number) {
            return new BigDecimal(number.raw()).stripTrailingZeros();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d.*")) {
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        }
        assertThat(value).isInstanceOfAny(String.class, Boolean.class, Instant.class);
        return value;
    }

    private static boolean isSet(Object value) {
        return value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap);
    }

    private static Dump dump(String set) {
        return DumpReader.of(new AwsDialect()).read(shared(set));
    }

    private static Set<Path> files(String set) throws IOException {
        try (Stream<Path> tree = Files.walk(shared(set))) {
            return tree.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private static Path shared(String set) {
        Path folder = DATA.resolve(set);
        assumeTrue(Files.isDirectory(folder), () -> "skipped: no " + folder + " beside the repository");
        return folder;
    }
}
