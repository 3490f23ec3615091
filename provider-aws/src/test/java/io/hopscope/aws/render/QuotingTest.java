/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.render.Estate.GROUP;
import static io.hopscope.aws.render.Estate.all;
import static io.hopscope.aws.render.Estate.allowIn;
import static io.hopscope.aws.render.Estate.id;
import static io.hopscope.aws.render.Estate.list;
import static io.hopscope.aws.render.Estate.port;
import static io.hopscope.aws.render.Estate.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.Protocol;
import io.hopscope.spi.RenderedChange;
import io.hopscope.spi.render.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuotingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"sg-1", "it's", "$(id)", "`id`", "a b", "x;y", "a|b", "\"", "\\", "*", "~", "#", "", "'; ls '"})
    void aShellReadsBackExactlyTheText(String text) throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "printf %s " + ShellWord.of(text)).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @Test
    void aPlainWordStaysBare() {
        assertThat(ShellWord.of("arn:aws:elb/net_1=2,3")).isEqualTo("arn:aws:elb/net_1=2,3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-rf", "--query", "file:///root/key", "i-1\nrm", "i-\u001b[2J", "i-\u202e1", "i\u20281"})
    void anIdThatACommandLineWouldReadAsMoreThanAValueIsRefused(String value) {
        assertThatThrownBy(() -> SafeId.of(id(ResourceKind.INSTANCE, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An id of the snapshot is not one that AWS gives");
    }

    @Test
    void anIdOfTheUsualShapeIsTaken() {
        assertThat(SafeId.of("vpc-block-public-access:444455556666:eu-north-1"))
                .isEqualTo("vpc-block-public-access:444455556666:eu-north-1");
    }

    @Test
    void aHostileIdStaysOneValueInShellShorthandAndTerraform() {
        ResourceId hostile = id(ResourceKind.SECURITY_GROUP, "sg-\"}],X='${y}");
        Match match = all(port(Protocol.TCP, 22, 22), new Match.CarriesLabel(Side.SOURCE, hostile));

        RenderedChange rendered = render(Estate.of(list(GROUP)), new Change.AddRule(GROUP, allowIn("new", match)));

        assertThat(rendered.commands())
                .containsExactly("aws ec2 authorize-security-group-ingress --group-id sg-0aa1 --ip-permissions "
                        + "'IpProtocol=tcp,FromPort=22,ToPort=22,"
                        + "UserIdGroupPairs=[{GroupId=\"sg-\\\"}],X='\\''${y}\"}]' --region eu-north-1");
        assertThat(rendered.terraform()).contains("  referenced_security_group_id = \"sg-\\\"}],X='$${y}\"");
    }
}
