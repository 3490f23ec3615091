/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.query.Answered;
import io.hopscope.cli.query.Query;
import io.hopscope.cli.query.QueryId;
import io.hopscope.cli.testing.HarbourEstate;
import io.hopscope.cli.testing.SampleAnswers;
import io.hopscope.fix.Fix;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Service;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerJsonTest {
    @Test
    void everyFieldOfTheContract_inItsOrder() {
        assertThat(written(
                        Optional.of(new QueryId("q1", false)),
                        query("tcp/443"),
                        SampleAnswers.full("sg-pier"),
                        SampleAnswers.fix()))
                .isEqualTo("""
                        {"schema":1,"id":"q1","asOf":"2031-04-05T06:07:08Z","verdict":"BLOCKED",\
                        "confidence":"PROBABLE","from":"internet","to":"buoy","protocol":"tcp","port":443,\
                        "forward":[{"kind":"SECURITY_GROUP","resource":"sg-pier","decision":"DROP","rule":"r1",\
                        "message":"forward hop"}],\
                        "reply":[{"kind":"ROUTE","resource":"rtb-1","decision":"UNKNOWN","message":"reply hop"}],\
                        "blockers":[{"code":"NETWORK_ACL_REPLY","resource":"acl-1","rule":"100","message":"denied"}],\
                        "exceptions":[{"from":"192.0.2.0/24","to":"198.51.100.7-198.51.100.9","ports":"80-81",\
                        "clientPorts":"2000","verdict":"REACHABLE","blockers":[]},\
                        {"verdict":"BLOCKED","blockers":[{"code":"NO_ROUTE","resource":"acl-1","message":"lost"}]}],\
                        "gaps":[{"scope":"aws/123/eu-west-9","kind":"ROUTE_TABLE","resource":"rtb-1",\
                        "reason":"DENIED","message":"not read","settledBy":"ec2:DescribeRouteTables"},\
                        {"scope":"aws/123/*","kind":"SUBNET","reason":"NOT_READ","message":"missing","settledBy":""}],\
                        "notes":[{"code":"ASSUMPTION","message":"assumed: so","assumption":"a-1"},\
                        {"code":"STAYS_IN_GUEST","message":"stays"}],\
                        "fixes":[{"changes":["start i-crane (crane)","start i-light (lighthouse)"],\
                        "commands":["harbourctl start 'i-crane'"],"terraform":["a {","}"],\
                        "opens":[{"from":"internet","to":"i-crane","protocol":"tcp","ports":"80"},\
                        {"from":"i-crane","to":"internet","protocol":"7-9","ports":""}]}]}
                        """);
    }

    @Test
    void emptyAnswer_keepsTheListsAndLeavesOutWhatIsOptional() {
        assertThat(written(Optional.empty(), query("any"), SampleAnswers.empty()))
                .isEqualTo("""
                        {"schema":1,"asOf":"2031-04-05T06:07:08Z","verdict":"REACHABLE","confidence":"CERTAIN",\
                        "from":"internet","to":"buoy","protocol":"any","port":"0-65535","forward":[],"reply":[],\
                        "blockers":[],"exceptions":[],"gaps":[],"notes":[],"fixes":[]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "tcp/8000-8100, '\"tcp\",\"port\":\"8000-8100\"'",
        "udp/53, '\"udp\",\"port\":53'",
        "icmp, '\"icmp\",\"port\":\"echo\"'",
        "gre, '\"gre\",\"port\":null'",
        "200, '\"200\",\"port\":null'"
    })
    void service_isWrittenSoThatAQueryCanRepeatIt(String asked, String json) {
        assertThat(written(Optional.empty(), query(asked), SampleAnswers.empty()))
                .contains("\"protocol\":" + json + ",");
    }

    @Test
    void numberAsId_comesBackAsANumber() {
        assertThat(written(Optional.of(new QueryId("12345678901234567890", true)), query("any"), SampleAnswers.empty()))
                .startsWith("{\"schema\":1,\"id\":12345678901234567890,");
    }

    @Test
    void hostileText_isEscapedAndStaysTheSame() {
        String hostile = "\"},\n\u001b[2J\u009b\u202e\u2066\u2028\u007f\ud800 größe 负载 🚢";
        String json = written(Optional.empty(), query("any"), SampleAnswers.full(hostile));
        assertThat(json)
                .contains("\"\\\"},\\n\\u001B[2J\\u009b\\u202e\\u2066\\u2028\\u007F\\uD800 größe 负载 \\uD83D\\uDEA2\"");
        assertThat(json.lines()).hasSize(1);
    }

    @Test
    void queryThatCannotBeAnswered_tellsCodeAndMessage() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ErrorJson errors = new ErrorJson(new JsonOutput(out));
        errors.write(Optional.of(new QueryId("q", false)), "NOT_FOUND", "from: \"x\"");
        errors.write(Optional.empty(), "BAD_QUESTION", "to: is missing");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"id":"q","error":{"code":"NOT_FOUND","message":"from: \\"x\\""}}
                        {"id":null,"error":{"code":"BAD_QUESTION","message":"to: is missing"}}
                        """);
    }

    private static String written(Optional<QueryId> id, Query query, Answer answer, Fix... fixes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerJson(new JsonOutput(out))
                .write(new Answered(id, query, HarbourEstate.snapshot(), answer, List.of(fixes)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Query query(String service) {
        return new Query("internet", "buoy", Service.parse(service), Optional.empty(), Optional.empty());
    }
}
