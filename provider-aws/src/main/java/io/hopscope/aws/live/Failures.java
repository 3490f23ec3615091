/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What the SDK's exceptions mean, by the code of the error document and never by its text, which may name who asked.
 * See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html. A code that is not known counts by
 * the HTTP status.
 */
final class Failures {
    private static final Map<String, FailureKind> CODES = Map.ofEntries(
            Map.entry("AuthFailure", FailureKind.AUTHENTICATION),
            Map.entry("ExpiredToken", FailureKind.AUTHENTICATION),
            Map.entry("ExpiredTokenException", FailureKind.AUTHENTICATION),
            Map.entry("IncompleteSignature", FailureKind.AUTHENTICATION),
            Map.entry("InvalidClientTokenId", FailureKind.AUTHENTICATION),
            Map.entry("MissingAuthenticationToken", FailureKind.AUTHENTICATION),
            Map.entry("UnrecognizedClientException", FailureKind.AUTHENTICATION),
            Map.entry("AccessDenied", FailureKind.PERMISSION),
            Map.entry("AccessDeniedException", FailureKind.PERMISSION),
            Map.entry("UnauthorizedOperation", FailureKind.PERMISSION),
            Map.entry("Blocked", FailureKind.ACCOUNT),
            Map.entry("OptInRequired", FailureKind.ACCOUNT),
            Map.entry("PendingVerification", FailureKind.ACCOUNT),
            Map.entry("RequestExpired", FailureKind.CLOCK),
            Map.entry("RequestInTheFuture", FailureKind.CLOCK),
            Map.entry("RequestTimeTooSkewed", FailureKind.CLOCK),
            Map.entry("SignatureDoesNotMatch", FailureKind.CLOCK));

    private static final Pattern NO_SUCH_THING = Pattern.compile(".*[.]?(NotFound|Malformed)");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    /** How the SDK says that an answer is cut, is of another form, or holds a value that it cannot parse. */
    private static final String UNREADABLE = "Unable to unmarshall";

    /** How the SDK says that its provider chains found nothing. */
    private static final String NOTHING_CONFIGURED = "Unable to load";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_THERE = 404;
    private static final int SERVER = 500;

    private Failures() {}

    /** What an exception of a call means. */
    static CallFailure of(RuntimeException thrown) {
        if (thrown instanceof AwsServiceException refused) {
            return ofService(refused);
        }
        if (thrown instanceof ApiCallTimeoutException || thrown instanceof ApiCallAttemptTimeoutException) {
            return CallFailure.of(FailureKind.TIMEOUT);
        }
        if (thrown instanceof AbortedException || isShutDown(thrown)) {
            return CallFailure.of(FailureKind.CANCELLED);
        }
        return CallFailure.of(thrown instanceof SdkClientException local ? kind(local) : FailureKind.UNREADABLE);
    }

    /** Closed clients throw these and no exception of the SDK's. */
    private static boolean isShutDown(RuntimeException thrown) {
        return Stream.iterate((Throwable) thrown, cause -> cause != null, cause -> cause.getCause())
                .limit(10)
                .anyMatch(
                        cause -> cause instanceof RejectedExecutionException || cause instanceof IllegalStateException);
    }

    private static FailureKind kind(SdkClientException local) {
        String message = String.valueOf(local.getMessage());
        if (message.startsWith(UNREADABLE)) {
            return FailureKind.UNREADABLE;
        }
        return message.startsWith(NOTHING_CONFIGURED) ? FailureKind.CONFIGURATION : FailureKind.TRANSIENT;
    }

    private static CallFailure ofService(AwsServiceException refused) {
        String code = refused.awsErrorDetails() == null
                ? ""
                : shown(refused.awsErrorDetails().errorCode());
        FailureKind kind = refused.isThrottlingException() ? FailureKind.THROTTLED : kind(code, refused.statusCode());
        return new CallFailure(kind, code, shown(refused.requestId()));
    }

    /** A code or an id as it is; anything else may be any text of the answer. */
    private static String shown(@Nullable String text) {
        return text != null && CODE.matcher(text).matches() ? text : "";
    }

    private static FailureKind kind(String code, int status) {
        FailureKind known = CODES.get(code);
        if (known != null) {
            return known;
        }
        if (NO_SUCH_THING.matcher(code).matches()) {
            return FailureKind.NOT_FOUND;
        }
        if (status >= SERVER) {
            return FailureKind.TRANSIENT;
        }
        return switch (status) {
            case UNAUTHORIZED -> FailureKind.AUTHENTICATION;
            case FORBIDDEN -> FailureKind.PERMISSION;
            case NOT_THERE -> FailureKind.UNREADABLE;
            default -> FailureKind.REJECTED;
        };
    }
}
