/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.query.Answered;
import io.hopscope.cli.query.Query;
import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.testing.HarbourEstate;
import io.hopscope.cli.testing.SampleAnswers;
import io.hopscope.fix.Fix;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnswerTextTest {
    @Test
    void blocked_tellsTheObstacleBeforeThePath() {
        assertThat(asked(HarbourEstate.snapshot(), "crane", "tcp/22")).isEqualTo("""
                        BLOCKED  internet → crane (i-crane)  tcp/22
                        (11.0.0.0 stands for the Internet.)

                        What is in the way
                          ✗ No security group admits the packet: sg-crane
                            no ingress rule of sg-crane matches tcp 11.0.0.0 → 10.44.1.11:22
                            What no rule of the interface's groups admits is dropped. [SECURITY_GROUP_INGRESS]

                        The way there
                          ✓ door  203.0.113.11 stands for 10.44.1.11 of eni-crane
                          ✗ security group  no ingress rule of sg-crane matches tcp 11.0.0.0 → 10.44.1.11:22
                          ✓ instance  i-crane (crane) is running

                        The way back
                          ✓ route  rtb-quay routes 0.0.0.0/0 (static) to igw-sea

                        Except
                          – from 198.51.100.0/24: REACHABLE

                        What to do
                          No change of the configuration is proven to help; as a rule:
                          – Add a rule for exactly this source and port, or put the interface into a group that has one.
                        """);
    }

    @Test
    void unknown_tellsTheGapAndWhatSettlesIt() {
        assertThat(asked(HarbourEstate.snapshot(), "lighthouse", "tcp/22")).startsWith("""
                        UNKNOWN  internet → lighthouse (i-light)  tcp/22

                        What is not known
                          ? security group, sg-light: the rules of sg-light could not be read
                            settled by: ec2:DescribeSecurityGroups

                        The way there
                        """);
    }

    @Test
    void everythingThatAnAnswerCanTell_inOrder() {
        assertThat(written(
                        HarbourEstate.snapshot(),
                        StandardCharsets.UTF_8,
                        SampleAnswers.full("sg-pier"),
                        SampleAnswers.fix()))
                .isEqualTo("""
                        BLOCKED  internet → internet  tcp/443
                        PROBABLE: it rests on an assumption, see the notes

                        What is in the way
                          ✗ A network ACL denies the reply: acl-1
                            denied
                            The list keeps no state: the reply, to the client's own port, must be allowed by an entry of its own. [NETWORK_ACL_REPLY]

                        The way there
                          ✗ security group  sg-pier: forward hop

                        The way back
                          ? route  rtb-1: reply hop

                        Except
                          – from 192.0.2.0/24, to 198.51.100.7-198.51.100.9, port 80-81, client port 2000: REACHABLE
                          – in part: BLOCKED
                            ✗ lost

                        What is not known
                          ? route table, rtb-1: not read
                            settled by: ec2:DescribeRouteTables
                          ? subnet, aws/123/*: missing

                        Notes
                          – assumed: so
                          – stays

                        What to do
                          – start i-crane (crane)
                            then start i-light (lighthouse)
                            harbourctl start 'i-crane'
                            Terraform:
                              a {
                              }
                            Opens as well:
                              tcp/80 from internet to crane
                              protocol 7-9 from crane to internet
                        """);
    }

    @Test
    void asciiTerminal_getsAsciiOnly() {
        String text = written(HarbourEstate.named("größe"), StandardCharsets.US_ASCII, SampleAnswers.full("x"));
        assertThat(text).startsWith("BLOCKED  internet -> internet").contains("  x A network ACL", "  ? route");
        assertThat(text.chars()).allMatch(c -> c < 128);
    }

    @Test
    void hostileNames_cannotForgeLinesOrColours() {
        String name = "kiosk\nREACHABLE  all is well\u001b[32m\u202e" + "x".repeat(500);
        String text = asked(HarbourEstate.named(name), "i-kiosk", "tcp/22");
        assertThat(text)
                .startsWith("BLOCKED  internet → kiosk\\u000aREACHABLE  all is well\\u001b[32m\\u202exxx")
                .doesNotContain("\u001b", "\u202e", "x".repeat(81))
                .doesNotContainPattern("(?m)^REACHABLE");
    }

    @Test
    void colour_marksTheVerdict() {
        Terminal.Settings settings = new Terminal.Settings(StandardCharsets.UTF_8, true, false);
        assertThat(written(HarbourEstate.snapshot(), settings, SampleAnswers.empty()))
                .startsWith("\u001b[32m\u001b[1mREACHABLE\u001b[0m");
    }

    private static String asked(Snapshot snapshot, String to, String service) {
        Engine engine = Engine.of(snapshot);
        Query query = new Query("internet", to, Service.parse(service), Optional.empty(), Optional.empty());
        return text(
                snapshot,
                utf8(),
                new Answered(Optional.empty(), query, snapshot, engine.answer(query.on(engine)), List.of()));
    }

    private static Terminal.Settings utf8() {
        return new Terminal.Settings(StandardCharsets.UTF_8, false, false);
    }

    private static String written(Snapshot snapshot, Charset charset, Answer answer, Fix... fixes) {
        return written(snapshot, new Terminal.Settings(charset, false, false), answer, fixes);
    }

    private static String written(Snapshot snapshot, Terminal.Settings settings, Answer answer, Fix... fixes) {
        Query query = new Query("internet", "internet", Service.tcp(443), Optional.empty(), Optional.empty());
        return text(snapshot, settings, new Answered(Optional.empty(), query, snapshot, answer, List.of(fixes)));
    }

    private static String text(Snapshot snapshot, Terminal.Settings settings, Answered answered) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                settings);
        return new AnswerText(terminal.style(), new Names(snapshot, terminal.style())).of(answered);
    }
}
