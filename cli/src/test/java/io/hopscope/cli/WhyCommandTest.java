/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.testing.Pier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhyCommandTest {
    @TempDir
    private Path folder;

    @Test
    void reachable_exitsWithZero() {
        Run run = why(Pier.input(), "internet", "gelato", "tcp/443");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("REACHABLE  internet → gelato (i-0a1a1a1a1a1a1a1a1)  tcp/443\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void blocked_exitsWithOneAndNamesTheObstacle() {
        Run run = why(Pier.input(), "internet", "till", "tcp/22");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("BLOCKED  internet → till (i-0b2b2b2b2b2b2b2b2)  tcp/22\n")
                .contains("✗ No security group admits the packet: till (sg-0bbb0000000000002)")
                .contains("– from 198.51.100.40/32: REACHABLE");
    }

    @Test
    void blocked_tellsTheCommandThatHelpsAndWhatItOpens() {
        Run run = why(Pier.input(), "203.0.113.9", "till", "tcp/22");
        assertThat(run.out())
                .contains(
                        "What to do",
                        "aws ec2 authorize-security-group-ingress --group-id sg-0bbb0000000000002 ",
                        "resource \"aws_vpc_security_group_ingress_rule\"",
                        "Opens nothing else.");
    }

    @Test
    void unknown_exitsWithThreeAndNamesTheGap() {
        Pier pier = Pier.copiedTo(folder).without("describe-route-tables");
        Run run = why(pier.asInput(), "internet", "gelato", "tcp/443");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).startsWith("UNKNOWN").contains("settled by: ec2:DescribeRouteTables");
    }

    @Test
    void assumeComplete_givesMissingAttributesTheirDefault() {
        Pier pier = Pier.copiedTo(folder).replacing("describe-subnets", "BlockPublicAccessStates", "Unheard");
        assertThat(why(pier.asInput(), "internet", "gelato", "tcp/443").exitCode())
                .isEqualTo(3);
        Run assumed = why(pier.asInput(), "internet", "gelato", "tcp/443", "--assume-complete");
        assertThat(assumed.exitCode()).isZero();
    }

    @Test
    void strict_takesNoAssumptions() {
        String impaired = """
                {"InstanceStatuses":[{"InstanceId":"i-0a1a1a1a1a1a1a1a1","InstanceState":{"Code":16,"Name":"running"},\
                "SystemStatus":{"Status":"impaired"},"InstanceStatus":{"Status":"ok"}}]}
                """;
        Pier pier = Pier.copiedTo(folder).with("describe-instance-status", impaired);
        Run relaxed = why(pier.asInput(), "internet", "gelato", "tcp/443");
        assertThat(relaxed.exitCode()).isEqualTo(1);
        assertThat(relaxed.out()).contains("PROBABLE: it rests on an assumption, see the notes", "– assumed: ");
        Run strict = why(pier.asInput(), "internet", "gelato", "tcp/443", "--strict");
        assertThat(strict.exitCode()).isEqualTo(3);
    }

    @Test
    void json_isOneLineWithTheTextsThatWereAsked() {
        Run run = why(Pier.input(), "198.51.100.40", "till", "tcp/22", "--format", "json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out())
                .startsWith("{\"schema\":1,\"asOf\":\"1970-01-01T00:00:00Z\",\"verdict\":\"REACHABLE\","
                        + "\"confidence\":\"CERTAIN\",\"from\":\"198.51.100.40\",\"to\":\"till\",\"protocol\":\"tcp\","
                        + "\"port\":22,\"forward\":[");
    }

    @Test
    void clientPorts_andFamily_arePartOfTheQuestion() {
        Run run = why(Pier.input(), "internet", "gelato", "tcp/443", "--client-ports", "5000-5001", "--family", "6");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("BLOCKED");
    }

    @Test
    void severalInputs_makeOneSnapshot() {
        Pier other = Pier.copiedTo(folder).without("describe-instances").without("describe-network-interfaces");
        Run run = Run.of(
                "why", other.asInput(), Pier.input(), "--from", "internet", "--to", "gelato", "--port", "tcp/443");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void demo_canBeAskedToo() {
        Run run = why("demo", "internet", "web-3", "tcp/443");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("✗ No security group admits the packet: web-preview (sg-0f3134ce37dac2119)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nobody           | till         | tcp/22    | from: no instance, interface or balancer has the id or name "nobody"
            internet         | ''           | tcp/22    | to: is empty
            internet         | till         | tcp/99999 | port: not a port or port range within 0-65535: "99999"
            internet         | till         | tco/22    | protocol: not a protocol name or number within 0-255: "tco"
            """)
    void questionThatCannotBeAsked_isOneLineAndExitsWithTwo(String from, String to, String port, String message) {
        Run run = why(Pier.input(), from, to, port);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).containsExactly("hopscope: " + message);
    }

    @Test
    void nameThatSeveralHave_listsThem() {
        Pier pier = Pier.copiedTo(folder).replacing("describe-instances", "\"till\"", "\"gelato\"");
        Run run = why(pier.asInput(), "internet", "gelato", "tcp/443");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("to: several have the name \"gelato\": i-0a1a1a1a1a1a1a1a1, i-0b2b2b2b2b2b2b2b2");
    }

    @Test
    void missingOptions_areNamed() {
        Run run = Run.of("why", Pier.input(), "--from", "internet");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly(
                        "hopscope: Missing: --to --port, or --queries FILE", "hopscope: for help: hopscope why --help");
    }

    @Test
    void textThatLooksLikeAnArgumentFile_isText() {
        Run run = why(Pier.input(), "@till", "gelato", "tcp/443");
        assertThat(run.err()).contains("from: no instance, interface or balancer has the id or name \"@till\"");
    }

    @Test
    void hostileNames_cannotForgeAnswersOrColours() {
        String hostile = "till\\nREACHABLE  all is well\\u001b[32m\\u202e\\u0007";
        Pier pier = Pier.copiedTo(folder)
                .replacing("describe-instances", "\"till\"", '"' + hostile + '"')
                .replacing("describe-security-groups", "\"till\"", '"' + hostile + '"');
        Run text = why(pier.asInput(), "internet", "i-0b2b2b2b2b2b2b2b2", "tcp/22");
        assertThat(text.out())
                .startsWith("BLOCKED  internet → till\\u000aREACHABLE  all is well\\u001b[32m\\u202e\\u0007 (i-0b2b")
                .doesNotContain("\u001b", "\u202e", "\u0007")
                .doesNotContainPattern("(?m)^REACHABLE");
        Run ambiguous = why(pier.asInput(), "internet", "till\u001b[2J\nok", "tcp/22");
        assertThat(ambiguous.err()).contains("till\\u001b[2J\\u000aok").doesNotContain("\u001b");
    }

    @Test
    void asciiTerminal_getsAsciiMarks() {
        Run run = Run.with(
                new Terminal.Settings(StandardCharsets.US_ASCII, false, false),
                "",
                arguments(Pier.input(), "internet", "till", "tcp/22"));
        assertThat(run.out()).startsWith("BLOCKED  internet -> till").contains("  x No security group");
        assertThat(run.out().chars()).allMatch(c -> c < 128);
    }

    private static Run why(String input, String from, String to, String port, String... more) {
        return Run.of(arguments(input, from, to, port, more));
    }

    private static String[] arguments(String input, String from, String to, String port, String... more) {
        List<String> arguments = new ArrayList<>(List.of("why", input, "--from", from, "--to", to, "--port", port));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
