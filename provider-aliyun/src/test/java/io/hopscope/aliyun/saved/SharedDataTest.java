/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.aliyun.translate.AliyunTranslator;
import io.hopscope.dump.DumpFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the vendor's sample answers and recorded ones, where they lie beside the repository. */
final class SharedDataTest {
    private static final Path DATA = Stream.of("..", "../..", "../../..")
            .map(up -> Path.of(up, "shared", "data", "aliyun"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("none"));

    /** Samples that were converted from another form: an object where the service has a list. */
    private static final Set<String> NO_ANSWERS = Set.of("vpc-DescribeEipAddresses.json");

    /** Parts of answers, and answers to calls that are not read. */
    private static final String UNREAD =
            "(real-.*-fragment|nis-.*|ecs-DescribeInstance(Status|HistoryEvents)|ecs-DescribeSecurityGroupReferences"
                    + "|slb-DescribeVServerGroups|vpc-Describe(Snat|Forward)TableEntries|slb-DescribeHealthStatus|vpc-DescribeNatGateways|vpc-GetNat.*"
                    + "|vpc-ListGatewayRouteTableEntries|vpc-DescribeIpv6EgressOnlyRules)\\.json";

    @Test
    void everyAnswer_isReadOrNamed() throws IOException {
        Set<String> unread = new TreeSet<>();
        int read = 0;
        for (Path file : files()) {
            AliyunDump dump = AliyunSavedAnswers.read(file);
            if (dump.files().isEmpty() && dump.errors().isEmpty()) {
                unread.add(String.valueOf(file.getFileName()));
            } else {
                read++;
            }
        }

        assertThat(unread).allMatch(name -> name.matches(UNREAD));
        assertThat(read).isGreaterThan(25);
    }

    @Test
    void convertedSamples_areErrors() {
        Path data = data();
        for (String name : NO_ANSWERS) {
            assertThatThrownBy(() -> AliyunSavedAnswers.read(data.resolve(name)))
                    .isInstanceOf(DumpFormatException.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void aSnapshot_isMadeOfThem() throws IOException {
        List<RegionAnswers> regions = new ArrayList<>();
        for (Path file : files()) {
            regions.addAll(AliyunSavedAnswers.read(file).regions());
        }

        assertThat(AliyunTranslator.translate(regions, true).resources()).hasSizeGreaterThan(15);
    }

    private static Path data() {
        assumeTrue(Files.isDirectory(DATA), "skipped: there are no recorded answers beside the repository");
        return DATA;
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(data())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !NO_ANSWERS.contains(String.valueOf(file.getFileName())))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
