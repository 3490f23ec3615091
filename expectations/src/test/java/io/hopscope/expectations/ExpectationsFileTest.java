/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hopscope.audit.Stated;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectationsFileTest {
    private static final String YAML = """
            # what the shop promises
            expectations:
              - name: the shop is open
                why: customers come by this
                from: internet
                to: [tag:role=web, lb-front]
                ports: [tcp/443, "tcp/80"]
                expect: reachable
                clientPorts: 1024-65535
                family: 4
              - from: internet
                to: db-1
                ports: tcp/5432
                expect: blocked
            """;

    private static final String JSON = """
            {"$schema": "expectations.schema.json",
             "expectations": [{"from": "a", "to": "b", "ports": ["icmp/echo"], "expect": "reachable", "family": "6"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void yaml_isRead() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.yaml"), YAML);
        assertThat(ExpectationsFile.read(file).stated())
                .containsExactly(
                        new Stated(
                                "the shop is open",
                                "customers come by this",
                                List.of("internet"),
                                List.of("tag:role=web", "lb-front"),
                                List.of(Service.tcp(443), Service.tcp(80)),
                                Stated.Wanted.REACHABLE,
                                Optional.of(new PortRange(1024, 65535)),
                                Optional.of(IpFamily.V4)),
                        new Stated(
                                "",
                                "",
                                List.of("internet"),
                                List.of("db-1"),
                                List.of(Service.tcp(5432)),
                                Stated.Wanted.BLOCKED,
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void json_isReadAsWell() {
        assertThat(ExpectationsFile.parse("f.json", JSON).stated())
                .singleElement()
                .satisfies(stated -> {
                    assertThat(stated.services()).containsExactly(Service.echo());
                    assertThat(stated.family()).contains(IpFamily.V6);
                });
    }

    @Test
    void everythingWrong_isToldAtOnceWithItsPlace() {
        String text = """
                expectations:
                  - name: one
                    from: internet
                    ports: [443, tcp/x]
                    expect: maybe
                    colour: red
                  - nonsense
                  - from: []
                    to: web-1
                    to: web-2
                    ports: {tcp: 443}
                    expect: blocked
                    family: 5
                    clientPorts: 9-1
                more: 1
                """;
        ExpectationsException wrong =
                catchThrowableOfType(ExpectationsException.class, () -> ExpectationsFile.parse("f.yaml", text));

        assertThat(wrong.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 2, column 5: expectations[0].to: is missing",
                        "line 4, column 13: expectations[0].ports[0]: must be a text; write it in quotation marks",
                        "line 4, column 18: expectations[0].ports[1]: port: not a port or port range within 0-65535: \"x\"",
                        "line 5, column 13: expectations[0].expect: must be reachable or blocked",
                        "line 6, column 13: expectations[0].colour: is not known; there are name, why, from, to, ports, "
                                + "expect, clientPorts, family",
                        "line 7, column 5: expectations[1]: must be an object",
                        "line 8, column 11: expectations[2].from: is empty",
                        "line 10, column 5: expectations[2].to: comes twice",
                        "line 11, column 12: expectations[2].ports: must be a text",
                        "line 13, column 13: expectations[2].family: must be 4 or 6",
                        "line 14, column 18: expectations[2].clientPorts: not a port or port range within 0-65535: \"9-1\"",
                        "line 15, column 7: more: is not known; there is expectations");
        assertThat(wrong)
                .hasMessageStartingWith("f.yaml: line 2, column 5: ")
                .hasMessageContaining("\nf.yaml: line 15");
        assertThat(wrong.file()).isEqualTo("f.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | line 1, column 1: is empty",
                "'[1]'                  | line 1, column 1: must be an object",
                "'a: [1'                | line 1, column 6: neither YAML nor JSON",
                "'{\"expectations\": 3}'| line 1, column 18: expectations: must be a list",
                "'x: 1'                 | line 1, column 4: x: is not known",
                "'expectations: *a'     | line 1, column 15: neither YAML nor JSON",
            })
    void whatIsNoFileOfExpectations_isSaidWithItsPlace(String text, String problem) {
        assertThatThrownBy(() -> ExpectationsFile.parse("f", text))
                .isInstanceOf(ExpectationsException.class)
                .hasMessageContaining("f: " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNesting_isRefusedAndNeverExhaustsTheStack(String opening) {
        assertThatThrownBy(() -> ExpectationsFile.parse("f", opening.repeat(50_000)))
                .isInstanceOf(ExpectationsException.class);
    }

    @Test
    void listThatHoldsItself_isRefused() {
        assertThatThrownBy(() -> ExpectationsFile.parse("f", "expectations: &a [*a]"))
                .isInstanceOf(ExpectationsException.class)
                .hasMessageContaining("expectations[0]: must be an object");
    }

    @Test
    void endsThatMeanNobody_areToldAtOnceWithTheirPlaces() {
        ExpectationsFile file = ExpectationsFile.parse("shop.yaml", YAML);
        Engine empty = Engine.of(new SnapshotBuilder().build());

        assertThatThrownBy(() -> file.judge(empty)).hasMessage("""
                        shop.yaml: line 6, column 10: expectations[0].to[0]: no machine is selected by "tag:role=web"; the snapshot holds no tags
                        shop.yaml: line 6, column 24: expectations[0].to[1]: no instance, interface or balancer has the id or name "lb-front"
                        shop.yaml: line 12, column 9: expectations[1].to: no instance, interface or balancer has the id or name "db-1\"""");
    }
}
