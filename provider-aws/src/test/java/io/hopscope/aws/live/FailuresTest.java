/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

final class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "401, AuthFailure, AUTHENTICATION",
        "403, InvalidClientTokenId, AUTHENTICATION",
        "400, ExpiredToken, AUTHENTICATION",
        "403, UnauthorizedOperation, PERMISSION",
        "400, AccessDenied, PERMISSION",
        "403, OptInRequired, ACCOUNT",
        "400, PendingVerification, ACCOUNT",
        "400, Blocked, ACCOUNT",
        "400, RequestExpired, CLOCK",
        "403, SignatureDoesNotMatch, CLOCK",
        "400, RequestTimeTooSkewed, CLOCK",
        "400, InvalidInstanceID.NotFound, NOT_FOUND",
        "400, InvalidInstanceID.Malformed, NOT_FOUND",
        "400, LoadBalancerNotFound, NOT_FOUND",
        "400, InvalidParameterCombination, REJECTED",
        "400, FilterLimitExceeded, REJECTED",
        "503, RequestLimitExceeded, THROTTLED",
        "400, Throttling, THROTTLED",
        "400, EC2ThrottledException, THROTTLED",
        "500, InternalError, TRANSIENT",
        "503, Unavailable, TRANSIENT",
        "404, SomethingElse, UNREADABLE",
    })
    void of_code_isItsMeaning(int status, String code, FailureKind kind) {
        assertThat(Failures.of(refused(status, code))).isEqualTo(new CallFailure(kind, code, "req-7"));
    }

    @ParameterizedTest
    @CsvSource({"401, AUTHENTICATION", "403, PERMISSION", "502, TRANSIENT", "418, REJECTED"})
    void of_statusWithoutACode_countsByTheStatus(int status, FailureKind kind) {
        CallFailure failure = Failures.of(
                (RuntimeException) Ec2Exception.builder().statusCode(status).build());

        assertThat(failure).isEqualTo(CallFailure.of(kind));
    }

    @Test
    void of_textInPlaceOfACode_isNotShown() {
        assertThat(Failures.of(refused(400, "arn:aws:iam::1:user/x my key is SECRET")))
                .isEqualTo(new CallFailure(FailureKind.REJECTED, "", "req-7"));
    }

    @Test
    void of_whatHappensOnThisSide_isTold() {
        assertThat(kind(ApiCallTimeoutException.create(1))).isEqualTo(FailureKind.TIMEOUT);
        assertThat(kind(ApiCallAttemptTimeoutException.create(1))).isEqualTo(FailureKind.TIMEOUT);
        assertThat(kind(AbortedException.create("aborted"))).isEqualTo(FailureKind.CANCELLED);
        assertThat(kind(new RejectedExecutionException())).isEqualTo(FailureKind.CANCELLED);
        assertThat(kind(SdkClientException.create("x", new IllegalStateException("Connection pool shut down"))))
                .isEqualTo(FailureKind.CANCELLED);
        assertThat(kind(SdkClientException.create("Unable to unmarshall response")))
                .isEqualTo(FailureKind.UNREADABLE);
        assertThat(kind(SdkClientException.create("Unable to load credentials from any of the providers")))
                .isEqualTo(FailureKind.CONFIGURATION);
        assertThat(kind(SdkClientException.create("Unable to execute HTTP request: no route")))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(kind(new NullPointerException())).isEqualTo(FailureKind.UNREADABLE);
    }

    private static FailureKind kind(RuntimeException thrown) {
        return Failures.of(thrown).kind();
    }

    private static RuntimeException refused(int status, String code) {
        return (RuntimeException) Ec2Exception.builder()
                .statusCode(status)
                .requestId("req-7")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("SECRET")
                        .build())
                .build();
    }
}
