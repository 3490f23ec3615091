/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "RequestLimitExceeded, THROTTLED",
        "RequestLimitExceeded.UinLimitExceeded, THROTTLED",
        "RequestLimitExceeded.GlobalRegionUinLimitExceeded, THROTTLED",
        "InternalError, TRANSIENT",
        "InternalServerError, TRANSIENT",
        "ServiceUnavailable, TRANSIENT",
        "ResourceUnavailable, TRANSIENT",
        "ServerSideError, TRANSIENT",
        "AuthFailure.SecretIdNotFound, AUTHENTICATION",
        "AuthFailure.InvalidSecretId, AUTHENTICATION",
        "AuthFailure.SignatureFailure, AUTHENTICATION",
        "AuthFailure.TokenFailure, AUTHENTICATION",
        "AuthFailure.MFAFailure, AUTHENTICATION",
        "AuthFailure, AUTHENTICATION",
        "IpNotInWhitelist, AUTHENTICATION",
        "AuthFailure.SignatureExpire, CLOCK",
        "AuthFailure.UnauthorizedOperation, PERMISSION",
        "UnauthorizedOperation, PERMISSION",
        "UnauthorizedOperation.PermissionDenied, PERMISSION",
        "UnsupportedRegion, REGION_DISABLED",
        "ResourceNotFound, NOT_FOUND",
        "ResourceNotFound.Vpc, NOT_FOUND",
        "InvalidInstanceId.NotFound, NOT_FOUND",
        "InvalidAction, REJECTED",
        "InvalidParameterValue.LimitExceeded, REJECTED",
        "UnsupportedOperation, REJECTED",
    })
    void of_code_isItsMeaning(String code, FailureKind kind) {
        CallFailedException failure = Failures.of(new TencentCloudSDKException("uin 7 may not", "req-7", code));

        assertThat(failure.failure()).isEqualTo(new CallFailure(kind, code, "req-7"));
        assertThat(failure).hasNoCause().hasMessageNotContaining("uin 7");
    }

    @ParameterizedTest
    @MethodSource
    void of_cause_isItsMeaning(Throwable cause, FailureKind kind) {
        assertThat(Failures.of(new TencentCloudSDKException("text", cause)).failure())
                .isEqualTo(CallFailure.of(kind));
    }

    static Stream<Arguments> of_cause_isItsMeaning() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), FailureKind.TRANSIENT),
                Arguments.of(new UnknownHostException("vpc"), FailureKind.TRANSIENT),
                Arguments.of(new IOException("cut"), FailureKind.TRANSIENT),
                Arguments.of(new SocketTimeoutException("slow"), FailureKind.TIMEOUT),
                Arguments.of(new InterruptedIOException("timeout"), FailureKind.TIMEOUT),
                Arguments.of(new IllegalStateException("json"), FailureKind.UNREADABLE),
                Arguments.of(new IllegalStateException(new IOException("malformed")), FailureKind.UNREADABLE),
                Arguments.of(new RefusedException(FailureKind.LOGIN, "x"), FailureKind.LOGIN));
    }

    @Test
    void of_bug_isNoAnswer() {
        assertThat(Failures.of(new NullPointerException("the body is {}")).failure())
                .isEqualTo(CallFailure.of(FailureKind.UNREADABLE));
    }

    @Test
    void of_textInPlaceOfACode_isNotShown() {
        CallFailedException failure =
                Failures.of(new TencentCloudSDKException("text", "my key is SECRET", "user/x my key is SECRET"));

        assertThat(failure.failure()).isEqualTo(CallFailure.of(FailureKind.UNREADABLE));
    }

    @Test
    void of_statusWithAWait_tellsTheWait() {
        RefusedException refused =
                new RefusedException(FailureKind.THROTTLED, "429", Optional.of(Duration.ofSeconds(7)));

        assertThat(Failures.of(new TencentCloudSDKException("text", refused)).after())
                .contains(Duration.ofSeconds(7));
    }
}
