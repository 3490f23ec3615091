/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hopscope.dump.SavedError;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AwsDialectTest {
    private final AwsDialect dialect = new AwsDialect();

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1",
                "ap-southeast-7",
                "us-gov-west-1",
                "us-isob-east-1",
                "eu-isoe-west-1",
                "eusc-de-east-1",
                "mx-central-1",
                "cn-northwest-1"
            })
    void aRegionIsRecognised(String name) {
        assertThat(dialect.isRegion(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1a", "us-east", "tgw-rtb-1", "subnet-west-1", "east-1", "Vpcs", "", "us-east-1-x"})
    void anotherNameIsNoRegion(String name) {
        assertThat(dialect.isRegion(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    DescribeVpcs,                     DescribeVpcs
                    describe-vpcs,                    DescribeVpcs
                    ec2:DescribeVpcs,                 DescribeVpcs
                    ec2-describe-network-acls,        DescribeNetworkAcls
                    elbv2 describe-target-health,     DescribeTargetHealth
                    elb:DescribeLoadBalancers,        DescribeClassicLoadBalancers
                    search-transit-gateway-routes,    SearchTransitGatewayRoutes
                    describe-db-instances,            DescribeDBInstances
                    Vpcs,                             -
                    describevpcs,                     -
                    """)
    void aCallIsNamedLikeTheOperationOrTheCommand(String word, String call) {
        assertThat(dialect.callNamed(word)).isEqualTo(Optional.ofNullable(call));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Error\":{\"Code\":\"UnauthorizedOperation\",\"Message\":\"no\"},\"ResponseMetadata\":{}}",
                "{\"Errors\":[{\"Code\":\"UnauthorizedOperation\",\"Message\":\"no\"}],\"RequestID\":\"r\"}",
                "{\"Code\":\"UnauthorizedOperation\",\"Message\":\"no\"}"
            })
    void anErrorDocumentIsAnError(String json) {
        AwsDump dump = new AnswerFolder(root)
                .file("us-east-1/describe-vpcs.json", json)
                .read();

        assertThat(dump.errors())
                .extracting(SavedError::call, error -> error.error().code())
                .containsExactly(tuple(Optional.of("DescribeVpcs"), "UnauthorizedOperation"));
        assertThat(dump.listings(dump.scopes().first(), Ec2Calls.VPCS))
                .singleElement()
                .satisfies(listing ->
                        assertThat(listing.completeness().isComplete()).isFalse());
    }

    @Test
    void aMessageIsPassedOnWithoutWhatLooksLikeAKey() {
        AwsDump dump = new AnswerFolder(root)
                .file(
                        "x.json",
                        "{\"Error\":{\"Code\":\"AuthFailure\",\"Message\":\"key AKIA1234567890ABCDEF is off\"}}")
                .read();

        assertThat(dump.errors().get(0).error().message()).isEqualTo("key [removed] is off");
    }
}
