/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry of the catalogue: the estate in, what is named and what mends it out. */
final class CatalogueTest {
    private static final int LAST = 61;

    private static final AliyunEstate QUAY = AliyunEstate.of("""
            vpc quay 10.20.0.0/16
            vswitch quay/front 10.20.1.0/24
            vswitch quay/back 10.20.2.0/24
            group web quay
            rule web in accept tcp 443/443 0.0.0.0/0
            group db quay
            rule db in accept tcp 5432/5432 sg-web
            vm web in quay/front at 10.20.1.4 group web
            vm plain in quay/front at 10.20.1.5 group web
            vm db in quay/back at 10.20.2.4 group db
            nat out in quay/front at 10.20.1.250
            eip web 203.0.113.10 on i-web
            eip out 203.0.113.30 on ngw-out
            snat out vsw-back 203.0.113.30
            route quay 0.0.0.0/0 NatGateway ngw-out
            """);

    @ParameterizedTest
    @MethodSource("entries")
    void theCause_isNamed_andWhatMendsItIsOffered(Catalogue.Entry entry) {
        AliyunEstate estate = QUAY.and(entry.lines().replace(" | ", "\n"));

        assertThat(estate.answer(entry.question())).as(entry.id()).contains(entry.cause());
        if (!entry.command().isEmpty()) {
            assertThat(estate.fixes(entry.question())).as(entry.id()).anyMatch(fix -> fix.contains(entry.command()));
        }
    }

    @Test
    void withoutTheFault_theSameQuestionsAreAnswered() {
        assertThat(QUAY.answer("192.0.2.9 to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(QUAY.answer("db to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(QUAY.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(QUAY.answer("plain to web tcp/22")).isEqualTo("REACHABLE");
    }

    @Test
    void everyEntry_hasACaseOrAReason() {
        Set<String> told = Stream.concat(entries().map(Catalogue.Entry::id), Catalogue.NOT_SHOWN.keySet().stream())
                .collect(Collectors.toSet());
        Stream<String> numbers = IntStream.rangeClosed(1, LAST).mapToObj(Integer::toString);
        Stream<String> traps = Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(numbers, traps).toList());
    }

    @Test
    void aHostileId_reachesNoShell() {
        AliyunEstate hostile = QUAY.and("""
                group x;reboot quay
                set eni-web SecurityGroupIds.SecurityGroupId [sg-x;reboot]
                """);

        List<String> fixes = hostile.fixes("192.0.2.9 to web tcp/443");
        assertThat(fixes).isNotEmpty().noneMatch(fix -> fix.contains(" sg-x;reboot"));
        assertThat(fixes).anyMatch(fix -> fix.contains("'sg-x;reboot'"));
    }

    private static Stream<Catalogue.Entry> entries() {
        return Catalogue.entries().stream();
    }
}
