/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.UnreadFile.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What saved answers may look like. */
final class AzureSavedAnswersTest {
    private static final String ID = "/subscriptions/5f0e/resourceGroups/Pier/providers/Microsoft.Network/";
    private static final String NIC = ID + "networkInterfaces/Crane-Nic";

    @TempDir
    private Path folder;

    @Test
    void aPageOfResourceManager_isRead() throws IOException {
        save("a.json", "{\"value\":[" + nic() + "],\"nextLink\":\"\"}");

        assertThat(only(read()).privateIpAddress()).isEqualTo("10.1.0.4");
        assertThat(read().list(Calls.INTERFACES).isComplete()).isTrue();
    }

    @Test
    void whatTheCommandLinePrints_isTheSame() throws IOException {
        save("a.json", """
                [{"id":"%s","name":"Crane-Nic","location":"norwayeast","enableIpForwarding":true,
                  "tags":{"owner":"me"},"networkSecurityGroup":{"id":"%snetworkSecurityGroups/g","resourceGroup":"Pier"},
                  "ipConfigurations":[{"name":"a","id":"%s/ipConfigurations/a","privateIpAddress":"10.1.0.4",
                    "primary":true,"resourceGroup":"Pier","subnet":{"id":"x","resourceGroup":"Pier"}}]}]
                """.formatted(NIC, ID, NIC));

        NetworkInterfaceInner nic = read().list(Calls.INTERFACES).items().get(0);
        assertThat(only(read()).privateIpAddress()).isEqualTo("10.1.0.4");
        assertThat(nic.enableIpForwarding()).isTrue();
        assertThat(nic.networkSecurityGroup().id()).endsWith("/g");
    }

    @Test
    void aSingleObject_isReadAndProvesNothingOfOthers() throws IOException {
        save("a.json", nic());

        assertThat(only(read()).privateIpAddress()).isEqualTo("10.1.0.4");
        assertThat(read().list(Calls.INTERFACES).isComplete()).isFalse();
        assertThat(read().assumingComplete(true).list(Calls.INTERFACES).isComplete())
                .isTrue();
    }

    @Test
    void aPageThatAnnouncesMore_isIncomplete() throws IOException {
        save("a.json", "{\"value\":[" + nic() + "],\"nextLink\":\"https://example.com/next\"}");

        assertThat(read().list(Calls.INTERFACES).isComplete()).isFalse();
    }

    @Test
    void anEmptyList_needsAName() throws IOException {
        save("a.json", "{\"value\":[]}");
        save("accounts/5f0e/natGateways.json", "{\"value\":[]}");
        save("accounts/5f0e/az-network-asg-list.json", "[]");

        AzureDump dump = AzureSavedAnswers.read(folder);
        SubscriptionAnswers answers = dump.subscriptions().get(0);
        assertThat(dump.unread()).extracting(file -> file.reason()).containsExactly(Reason.CALL_AMBIGUOUS);
        assertThat(dump.lost()).isTrue();
        assertThat(answers.list(Calls.NAT_GATEWAYS).isComplete()).isTrue();
        assertThat(answers.list(Calls.APPLICATION_GROUPS).isComplete()).isTrue();
        assertThat(answers.list(Calls.ROUTE_TABLES).isComplete()).isFalse();
    }

    @Test
    void aPowerStateInWords_isAStatus() throws IOException {
        save("a.json", """
                [{"id":"/subscriptions/5f0e/resourceGroups/Pier/providers/Microsoft.Compute/virtualMachines/crane",
                  "name":"crane","powerState":"VM deallocated","networkProfile":{"networkInterfaces":[]}}]
                """);

        assertThat(read().list(Calls.MACHINES)
                        .items()
                        .get(0)
                        .instanceView()
                        .statuses()
                        .get(0)
                        .code())
                .isEqualTo("PowerState/deallocated");
    }

    @Test
    void aWrongType_isAnErrorThatNamesFileAndField() throws IOException {
        save("a.json", "{\"value\":[" + nic().replace("\"10.1.0.4\"", "{}") + "]}");

        assertThatThrownBy(() -> AzureSavedAnswers.read(folder))
                .isInstanceOf(DumpFormatException.class)
                .hasMessageContaining("a.json")
                .hasMessageContaining("privateIPAddress");
    }

    @Test
    void aSavedError_isAGapOfItsCall() throws IOException {
        save(
                "routeTables.json",
                "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"the client 'me@x' may not\"}}");

        assertThat(read().list(Calls.ROUTE_TABLES).gap())
                .hasValueSatisfying(gap -> assertThat(gap.toString())
                        .contains("DENIED", "AuthorizationFailed")
                        .doesNotContain("me@x"));
    }

    private static NetworkInterfaceIpConfigurationInner only(SubscriptionAnswers answers) {
        return answers.list(Calls.INTERFACES).items().get(0).ipConfigurations().get(0);
    }

    private static String nic() {
        return """
                {"id":"%s","name":"Crane-Nic","location":"norwayeast","properties":{"ipConfigurations":[
                  {"id":"%s/ipConfigurations/a","name":"a","properties":{"privateIPAddress":"10.1.0.4"}}]}}
                """.formatted(NIC, NIC);
    }

    private SubscriptionAnswers read() {
        return AzureSavedAnswers.read(folder).subscriptions().get(0);
    }

    private void save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
