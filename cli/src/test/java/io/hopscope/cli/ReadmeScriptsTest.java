/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.input.Input;
import io.hopscope.cli.input.InputReader;
import io.hopscope.cli.testing.Readme;
import io.hopscope.cli.testing.VendorCommand;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that README gives for saving answers, typed into a shell where the vendor's command is a stand-in. */
final class ReadmeScriptsTest {
    private static final String AWS = "aws ec2 describe-";
    private static final String AZURE = "az network $list list";

    /** What tells the scripts that are run here. */
    static final List<String> SCRIPTS = List.of(AWS, AZURE);

    private static final Pattern VERDICT = Pattern.compile("\"verdict\":\"([A-Z]+)\"");
    private static final String QUERIES = "../docs/queries.jsonl";
    private static final Path DEMO = Path.of("src/main/resources/io/hopscope/demo");

    @TempDir
    private Path folder;

    @Test
    void awsScript_savesWhatAnswersQuestions() throws IOException, InterruptedException {
        VendorCommand aws = VendorCommand.named("aws", folder, """
                [[ "$3 $4 $1" =~ ^--region\\ eu-central-1\\ (ec2|elbv2)$ ]] || exit 252
                prefix=; [ "$1" = ec2 ] || prefix="$1-"
                cat "$ESTATE/$4/$prefix$2.json"
                """);
        aws.run(Readme.block(AWS), DEMO.resolve("aws"));

        assertThat(aws.calls()).hasSizeGreaterThan(25).doesNotHaveDuplicates();
        Run saved = Run.of("why", "aws:" + folder.resolve("saved"), "--queries", QUERIES);
        assertThat(saved.err()).isEmpty();
        assertThat(verdicts(saved))
                .as("all but the ping by a hub, whose routes are saved table by table")
                .containsExactly("REACHABLE", "BLOCKED", "BLOCKED", "UNKNOWN", "REACHABLE");
        assertThat(saved.lines().get(3)).contains("SearchTransitGatewayRoutes");
    }

    @Test
    void azureScript_savesListsThatAreReadAlsoWhenEmpty() throws IOException, InterruptedException {
        VendorCommand az = VendorCommand.named("az", folder, """
                [[ "$*" =~ \\ list(\\ -d)?$ ]] || exit 2
                echo '[]'
                """);
        az.run(Readme.block(AZURE), DEMO.resolve("azure"));

        assertThat(az.calls())
                .contains("network nic list", "network nat gateway list", "vm list -d")
                .doesNotHaveDuplicates();
        List<String> remarks = new ArrayList<>();
        Snapshot snapshot =
                new InputReader(false, remarks::add).read(List.of(Input.parse("azure:" + folder.resolve("saved"))));
        assertThat(remarks).isEmpty();
        assertThat(List.of(
                        ResourceKind.INSTANCE,
                        ResourceKind.INTERFACE,
                        ResourceKind.SECURITY_GROUP,
                        ResourceKind.NETWORK,
                        ResourceKind.ROUTE_TABLE,
                        ResourceKind.NAT_GATEWAY,
                        ResourceKind.PUBLIC_ADDRESS,
                        ResourceKind.LOAD_BALANCER,
                        ResourceKind.ENDPOINT))
                .allMatch(kind -> snapshot.coverage().isComplete(new Scope("azure", VendorCommand.ACCOUNT, ""), kind));
    }

    private static List<String> verdicts(Run run) {
        return VERDICT.matcher(run.out())
                .results()
                .map(verdict -> verdict.group(1))
                .toList();
    }
}
