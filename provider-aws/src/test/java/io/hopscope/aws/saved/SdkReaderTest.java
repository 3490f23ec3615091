/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.dump.DumpFormatException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AuthenticateOidcActionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;

final class SdkReaderTest {
    @TempDir
    private Path root;

    @Test
    void anInstanceIsReadWithAllThatIsNested() {
        Instance instance = instance("""
                {"InstanceId": "i-1a", "State": {"Code": 16, "Name": "running"}, "SourceDestCheck": false,
                 "LaunchTime": "2026-02-03T04:05:06+00:00", "CpuOptions": null,
                 "SecurityGroups": [{"GroupId": "sg-1a", "GroupName": "web"}, {"GroupId": "sg-2b"}],
                 "NetworkInterfaces": [{"NetworkInterfaceId": "eni-1a", "Attachment": {"DeviceIndex": 0},
                   "PrivateIpAddresses": [{"Primary": true, "PrivateIpAddress": "10.9.8.7"}]}]}""");

        assertThat(instance.instanceId()).isEqualTo("i-1a");
        assertThat(instance.state().name()).isEqualTo(InstanceStateName.RUNNING);
        assertThat(instance.state().code()).isEqualTo(16);
        assertThat(instance.sourceDestCheck()).isFalse();
        assertThat(instance.launchTime()).isEqualTo(Instant.parse("2026-02-03T04:05:06Z"));
        assertThat(instance.cpuOptions()).isNull();
        assertThat(instance.securityGroups()).extracting("groupId").containsExactly("sg-1a", "sg-2b");
        assertThat(instance.networkInterfaces().get(0).attachment().deviceIndex())
                .isZero();
        assertThat(instance.networkInterfaces()
                        .get(0)
                        .privateIpAddresses()
                        .get(0)
                        .privateIpAddress())
                .isEqualTo("10.9.8.7");
    }

    @Test
    void aListThatIsAbsentAndOneThatIsEmptyAreToldApart() {
        assertThat(instance("{\"SecurityGroups\":[]}").hasSecurityGroups()).isTrue();
        assertThat(instance("{}").hasSecurityGroups()).isFalse();
    }

    @Test
    void aValueThatTheModelDoesNotKnowKeepsItsText() {
        Instance instance = instance("{\"State\":{\"Name\":\"sleepwalking\"}}");

        assertThat(instance.state().nameAsString()).isEqualTo("sleepwalking");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06Z,              2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06.789Z,          2026-02-03T04:05:06.789Z",
        "2026-02-03T04:05:06.789000+00:00,  2026-02-03T04:05:06.789Z",
        "2026-02-03 04:05:06+00:00,         2026-02-03T04:05:06Z",
        "2026-02-03T04:05:06+02:00,         2026-02-03T02:05:06Z",
    })
    void pointsInTimeAreReadInTheWaysThatToolsPrintThem(String text, Instant time) {
        assertThat(instance("{\"LaunchTime\":\"" + text + "\"}").launchTime()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"InstanceId":7}                     | InstanceId: expected a string, found a number
                    {"State":"running"}                  | State: expected an object, found a string
                    {"State":{"Code":"16"}}              | State.Code: expected a whole number, found a string
                    {"State":{"Code":1.5}}               | State.Code: expected a whole number of at most 64 bits
                    {"State":{"Code":3000000000}}        | State.Code: expected a whole number of at most 32 bits
                    {"SourceDestCheck":"false"}          | SourceDestCheck: expected a boolean, found a string
                    {"SecurityGroups":{}}                | SecurityGroups: expected an array, found an object
                    {"SecurityGroups":[{},"sg"]}         | SecurityGroups[1]: expected an object, found a string
                    {"SecurityGroups":[null]}            | SecurityGroups[0]: expected an object, found null
                    {"LaunchTime":"yesterday"}           | LaunchTime: expected a point in time such as 2026-01-31T12:00:00Z
                    {"LaunchTime":1767225600}            | LaunchTime: expected a string, found a number
                    """)
    void aWrongTypeIsAnErrorThatNamesFileAndField(String json, String message) {
        assertThatThrownBy(() -> instance(json))
                .isInstanceOf(DumpFormatException.class)
                .hasMessage(root.resolve("x.json") + ": Reservations[0].Instances[0]." + message);
    }

    @Test
    void aMapIsRead() {
        AwsDump dump = new AnswerFolder(root).file("x.json", """
                        {"Listeners": [{"Port": 8443, "DefaultActions": [{"AuthenticateOidcConfig": {
                          "Scope": "openid", "ClientSecret": "hush", "AuthenticationRequestExtraParams": {"a": "b"}}}]}]}""").read();
        Listener listener = dump.listings(dump.scopes().first(), ElbCalls.LISTENERS)
                .get(0)
                .items()
                .get(0);
        AuthenticateOidcActionConfig config = listener.defaultActions().get(0).authenticateOidcConfig();

        assertThat(listener.port()).isEqualTo(8443);
        assertThat(config.authenticationRequestExtraParams()).isEqualTo(Map.of("a", "b"));
        assertThat(config.clientSecret()).isNull();
    }

    @Test
    void membersThatTheModelDoesNotHaveAreNamed() {
        AwsDump dump = read("{\"InstanceId\":\"i-1a\",\"Mood\":1,\"State\":{\"Since\":[]},\"a b\\n\":2}");

        assertThat(dump.unknownMembers())
                .containsExactly(
                        "Reservation.Instances.?", "Reservation.Instances.Mood", "Reservation.Instances.State.Since");
        assertThat(dump.listings()).hasSize(1);
    }

    private Instance instance(String json) {
        AwsDump dump = read(json);
        List<Reservation> reservations = dump.listings(dump.scopes().first(), Ec2Calls.RESERVATIONS)
                .get(0)
                .items();
        return reservations.get(0).instances().get(0);
    }

    private AwsDump read(String instance) {
        return new AnswerFolder(root)
                .file("x.json", "{\"Reservations\":[{\"Instances\":[" + instance + "]}]}")
                .read();
    }
}
