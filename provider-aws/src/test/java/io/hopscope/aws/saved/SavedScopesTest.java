/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.AwsSaved;
import io.hopscope.aws.SavedSnapshot;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Elb;
import io.hopscope.dump.UnreadFile;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SavedScopesTest {
    private static final String INSTANCES =
            "{\"Reservations\":[{\"OwnerId\":\"222233334444\",\"Instances\":[{\"InstanceId\":\"i-0a\"}]}]}";
    private static final String REFUSED = "{\"Error\":{\"Code\":\"UnauthorizedOperation\",\"Message\":\"no\"}}";

    @TempDir
    Path folder;

    @Test
    void thePathStatesAccountAndRegion() {
        AwsScopeAnswers answers = only(saved("accounts/555566667777/eu-north-1/x.json", "{\"Vpcs\":[]}"));

        assertThat(answers.scope().toString()).isEqualTo("aws/555566667777/eu-north-1");
        assertThat(answers.list(Ec2.VPCS).isComplete()).isTrue();
        assertThat(answers.isGiven(Ec2.SUBNETS)).isFalse();
    }

    @Test
    void anAliasOrNothingIsReplacedByTheOwnerOfTheInstances() {
        AnswerFolder files = saved("accounts/shop/eu-north-1/i.json", INSTANCES)
                .file("accounts/shop/eu-west-3/v.json", "{\"Vpcs\":[]}");

        assertThat(SavedScopes.of(files.read()))
                .extracting(answers -> answers.scope().account())
                .containsExactly("222233334444", "222233334444");
    }

    @Test
    void ownersThatDisagreeProveNothing() {
        AwsScopeAnswers answers = only(saved(
                "x.json",
                "{\"SecurityGroups\":[{\"GroupId\":\"sg-0a\",\"OwnerId\":\"222233334444\"},"
                        + "{\"GroupId\":\"sg-0b\",\"OwnerId\":\"555566667777\"}]}"));

        assertThat(answers.scope().toString()).isEqualTo("aws/*/*");
    }

    @Test
    void aRegionThatIsNotStatedIsThatOfTheZones() {
        assertThat(only(saved("x.json", "{\"Subnets\":[{\"SubnetId\":\"s\",\"AvailabilityZone\":\"eu-west-3b\"}]}"))
                        .scope()
                        .region())
                .isEqualTo("eu-west-3");
        assertThat(only(new AnswerFolder(folder.resolve("b"))
                                .file("z.json", "{\"AvailabilityZones\":[{\"RegionName\":\"eu-south-2\"}]}"))
                        .scope()
                        .region())
                .isEqualTo("eu-south-2");
    }

    @ParameterizedTest
    @CsvSource({
        "UnauthorizedOperation,DENIED",
        "AccessDeniedException,DENIED",
        "OptInRequired,DENIED",
        "RequestLimitExceeded,FAILED"
    })
    void aSavedErrorIsAGapWithItsCode(String code, GapReason reason) {
        AwsScopeAnswers answers = only(
                saved("ec2.DescribeVpcs.json", "{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"arn:secret\"}}"));
        Gap gap = answers.assumingComplete(true).list(Ec2.VPCS).gap().orElseThrow();

        assertThat(gap.reason()).isEqualTo(reason);
        assertThat(gap.vendorCode()).isEqualTo(code);
        assertThat(gap.message()).doesNotContain("secret");
        assertThat(answers.assumingComplete(true).list(Ec2.SUBNETS).isComplete())
                .isTrue();
    }

    @Test
    void anErrorOfAnUnknownCallKeepsEverythingFromBeingTakenAsEmpty() {
        AwsScopeAnswers answers =
                only(saved("x.json", "{\"Vpcs\":[]}").file("y.json", REFUSED)).assumingComplete(true);

        assertThat(answers.list(Ec2.VPCS).isComplete()).isTrue();
        assertThat(answers.list(Ec2.SUBNETS).gap().orElseThrow().reason()).isEqualTo(GapReason.DENIED);
    }

    @Test
    void anAnswerThatSeveralCallsMayHaveGivenDoesTheSame() {
        AwsScopeAnswers answers = only(saved("x.json", "{\"Vpcs\":[]}").file("y.json", "{\"PrefixLists\":[]}"))
                .assumingComplete(true);

        assertThat(answers.list(Ec2.SUBNETS).gap().orElseThrow().reason()).isEqualTo(GapReason.FAILED);
    }

    @Test
    void aLeftOverTokenIsAGap() {
        AwsScopeAnswers answers = only(saved("x.json", "{\"Vpcs\":[],\"NextToken\":\"more\"}"));

        assertThat(answers.assumingComplete(true)
                        .list(Ec2.VPCS)
                        .gap()
                        .orElseThrow()
                        .reason())
                .isEqualTo(GapReason.INCOMPLETE);
    }

    @Test
    void ownersAreKept() {
        AwsScopeAnswers answers =
                only(saved("GetManagedPrefixListEntries/pl-0a.json", "{\"Entries\":[{\"Cidr\":\"198.51.100.0/24\"}]}"));

        assertThat(answers.owners(Ec2.PREFIX_LIST_ENTRIES)).containsExactly("pl-0a");
        assertThat(answers.list(Ec2.PREFIX_LIST_ENTRIES, "pl-0a").items()).hasSize(1);
    }

    @Test
    void anAnswerWithoutItsOwnerIsAGapOfItsCallAlone() {
        AwsScopeAnswers answers = only(saved("x.json", "{\"Vpcs\":[]}")
                        .file("y.json", "{\"TargetHealthDescriptions\":[{\"Target\":{\"Id\":\"i-0a\",\"Port\":80}}]}"))
                .assumingComplete(true);

        assertThat(answers.list(Elb.TARGET_HEALTH, "arn:any")
                        .gap()
                        .orElseThrow()
                        .reason())
                .isEqualTo(GapReason.FAILED);
        assertThat(answers.list(Ec2.SUBNETS).isComplete()).isTrue();
    }

    @Test
    void severalTreesMakeOneSnapshotAndNameWhatWasNotRead() {
        Path first = saved("a/accounts/222233334444/eu-north-1/i.json", INSTANCES)
                .root()
                .resolve("a");
        Path second = saved("b/accounts/222233334444/eu-north-1/v.json", "{\"Vpcs\":[{\"VpcId\":\"vpc-0a\"}]}")
                .file("b/readme.txt", "hello")
                .root()
                .resolve("b");
        SavedSnapshot saved = AwsSaved.snapshot(List.of(first, second), true);

        assertThat(saved.snapshot().resources())
                .extracting(resource -> resource.id().value())
                .containsExactly("i-0a", "vpc-0a");
        assertThat(saved.snapshot().gaps()).isEmpty();
        assertThat(saved.unread()).extracting(UnreadFile::reason).containsExactly(UnreadFile.Reason.OTHER_FILE);
    }

    @Test
    void theTimeIsThatOfTheOldestAnswerThatStatesIt() {
        saved("a.json", "{\"Vpcs\":[]," + answeredAt("Tue, 03 Mar 2026 10:00:00 GMT") + "}")
                .file("b.json", "{\"Subnets\":[]," + answeredAt("Tue, 03 Mar 2026 09:59:00 GMT") + "}")
                .file("c.json", "{\"NatGateways\":[]}")
                .file("d.json", "{\"Addresses\":[]," + answeredAt("yesterday") + "}");

        assertThat(AwsSaved.snapshot(List.of(folder), false).snapshot().asOf())
                .isEqualTo(Instant.parse("2026-03-03T09:59:00Z"));
    }

    @Test
    void withoutAStatedTimeItIsTheEpoch() {
        saved("a.json", INSTANCES);

        assertThat(AwsSaved.snapshot(List.of(folder), false).snapshot().asOf()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void classicBalancersAreNotModelled() {
        saved("x.json", "{\"LoadBalancerDescriptions\":[{\"LoadBalancerName\":\"old\"}]}");

        assertThat(AwsSaved.snapshot(List.of(folder), true).snapshot().gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.reason()).isEqualTo(GapReason.NOT_MODELLED);
                    assertThat(gap.kind()).isEqualTo(ResourceKind.LOAD_BALANCER);
                });
    }

    private static String answeredAt(String date) {
        return "\"ResponseMetadata\":{\"HTTPHeaders\":{\"date\":\"" + date + "\"}}";
    }

    private AnswerFolder saved(String path, String json) {
        return new AnswerFolder(folder).file(path, json);
    }

    private static AwsScopeAnswers only(AnswerFolder files) {
        List<AwsScopeAnswers> scopes = SavedScopes.of(files.read());
        assertThat(scopes).hasSize(1);
        return scopes.get(0);
    }
}
