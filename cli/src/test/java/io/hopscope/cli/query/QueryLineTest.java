/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryLineTest {
    @Test
    void allFields_areRead() {
        QueryLine line =
                read("{'id':'q1','from':'a','to':'b','protocol':'udp','port':'53-54','clientPorts':'2000-3000',"
                        + "'family':6,'expect':'blocked'}");
        assertThat(line.id()).contains(new QueryId("q1", false));
        assertThat(line.query())
                .isEqualTo(new Query(
                        "a",
                        "b",
                        new Service(Optional.of(Protocol.UDP), new PortRange(53, 54)),
                        Optional.of(new PortRange(2000, 3000)),
                        Optional.of(IpFamily.V6)));
        assertThat(line.expected()).isEqualTo(Verdict.BLOCKED);
        assertThat(line.unknownFields()).isEmpty();
    }

    @Test
    void portAsNumberAndAsText_areTheSame() {
        assertThat(read("{'from':'a','to':'b','protocol':'tcp','port':443}").query())
                .isEqualTo(
                        read("{'from':'a','to':'b','protocol':6,'port':'443'}").query());
    }

    @Test
    void missingId_isFine() {
        assertThat(read("{'from':'a'}").id()).isEmpty();
    }

    @Test
    void numberAsId_staysANumber() {
        assertThat(read("{'id':7}").id()).contains(new QueryId("7", true));
    }

    @Test
    void nullFields_countAsMissing() {
        QueryLine line = read("{'id':null,'from':'a','to':'b','protocol':'icmp','port':null}");
        assertThat(line.id()).isEmpty();
        assertThat(line.query().service()).isEqualTo(Service.echo());
    }

    @Test
    void unknownFields_areNamed() {
        assertThat(read("{'client_ports':'1-2','why':{'a':[1]},'from':'a'}").unknownFields())
                .containsExactly("client_ports", "why");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'id':'x','from':}              | not valid JSON, at column 18
            {'id':'x','from':'a','from':'b'} | from: comes twice
            {'id':'x'} {'id':'y'}          | something follows the end of the object
            {'id':'x','from':['a']}        | from: must be text or a whole number
            {'id':'x','port':44.3}         | port: must be text or a whole number
            {'id':'x','to':true}           | to: must be text or a whole number
            {'id':'x'}                     | protocol: is missing
            {'id':'x','protocol':'tcp'}    | from: is missing
            {'id':'x','protocol':'tcp','from':'a'} | to: is missing
            {'id':'x','protocol':'tcp','from':' ','to':'b'} | from: is missing
            {'id':'x','protocol':'tcq','from':'a','to':'b'} | protocol: not a protocol name or number within 0-255: \\"tcq\\"
            {'id':'x','protocol':'tcp','port':65536,'from':'a','to':'b'} | port: not a port or port range within 0-65535: \\"65536\\"
            {'id':'x','protocol':'tcp','port':-1,'from':'a','to':'b'} | port: not a port or port range within 0-65535: \\"-1\\"
            {'id':'x','protocol':'tcp','from':'a','to':'b','clientPorts':'9-1'} | clientPorts: not a port or port range within 0-65535: \\"9-1\\"
            {'id':'x','protocol':'tcp','from':'a','to':'b','family':5} | family: must be 4 or 6
            """)
    void badLine_namesTheFieldAndKeepsTheId(String json, String message) {
        QueryLine line = read(json);
        assertThat(line.id()).contains(new QueryId("x", false));
        assertThatThrownBy(line::query)
                .isInstanceOfSatisfying(
                        QuestionException.class,
                        e -> assertThat(e.code()).isEqualTo(QuestionException.Code.BAD_QUESTION))
                .hasMessage(message.replace("\\\"", "\""));
    }

    @ParameterizedTest
    @CsvSource({"[], not a JSON object", "'\"text\"', not a JSON object", "id, 'not valid JSON, at column 1'"})
    void notAnObject_isSaid(String json, String message) {
        assertThatThrownBy(() -> QueryLineReader.read(json).query()).hasMessage(message);
    }

    @Test
    void idOfAnotherType_isRefused() {
        assertThatThrownBy(() -> read("{'id':{'a':1}}").query()).hasMessage("id: must be text or a whole number");
    }

    @Test
    void expectationOfAnotherWord_isRefused() {
        assertThatThrownBy(() -> read("{'expect':'OPEN'}").expected())
                .hasMessage("expect: must be REACHABLE, BLOCKED or UNKNOWN");
        assertThatThrownBy(() -> read("{}").expected()).hasMessage("expect: is missing");
    }

    private static QueryLine read(String json) {
        return QueryLineReader.read(json.replace('\'', '"'));
    }
}
