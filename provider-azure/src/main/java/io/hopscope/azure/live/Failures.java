/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the SDK's exceptions mean, by status and the code of the error document and never by its text, which names who
 * asked. See https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors.
 */
final class Failures {
    /** What the API says of a provider that was never used in a subscription: nothing of it can exist there. */
    static final String NOT_REGISTERED = "MissingSubscriptionRegistration";

    private static final Map<String, FailureKind> CODES = Map.of(
            "ExpiredAuthenticationToken", FailureKind.AUTHENTICATION,
            "InvalidAuthenticationToken", FailureKind.AUTHENTICATION,
            "InvalidAuthenticationTokenTenant", FailureKind.AUTHENTICATION,
            "InvalidSubscriptionId", FailureKind.NOT_FOUND,
            "AuthorizationFailed", FailureKind.PERMISSION,
            "RetryableErrorDueToAnotherOperation", FailureKind.THROTTLED);

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
    private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");
    private static final int DEEPEST = 10;

    private Failures() {}

    /** What an exception of a call means. */
    static CallFailedException of(Throwable thrown) {
        Throwable known = causes(thrown).filter(Failures::isKnown).findFirst().orElse(thrown);
        if (known instanceof RefusedException refused) {
            return new CallFailedException(refused.kind());
        }
        if (known instanceof HttpResponseException answered && answered.getResponse() != null) {
            return ofAnswer(answered, answered.getResponse());
        }
        if (known instanceof ClientAuthenticationException) {
            return new CallFailedException(FailureKind.AUTHENTICATION);
        }
        if (known instanceof HttpTimeoutException || known instanceof TimeoutException) {
            return new CallFailedException(FailureKind.TIMEOUT);
        }
        return new CallFailedException(known instanceof IOException ? FailureKind.TRANSIENT : FailureKind.UNREADABLE);
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof RefusedException
                || cause instanceof HttpResponseException
                || cause instanceof TimeoutException
                || cause instanceof IOException;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static CallFailedException ofAnswer(HttpResponseException refused, HttpResponse answer) {
        String code = refused.getValue() instanceof ManagementError error ? shown(error.getCode()) : "";
        HttpHeaders headers = answer.getHeaders();
        CallFailure failure =
                new CallFailure(kind(code, answer.getStatusCode()), code, shown(headers.getValue(REQUEST_ID)));
        boolean busy = failure.kind() == FailureKind.THROTTLED || failure.kind() == FailureKind.TRANSIENT;
        return new CallFailedException(failure, busy ? RetryAfter.of(headers) : Optional.empty());
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
        return switch (status) {
            case 401 -> FailureKind.AUTHENTICATION;
            case 403 -> FailureKind.PERMISSION;
            case 404 -> code.isEmpty() ? FailureKind.UNREADABLE : FailureKind.NOT_FOUND;
            case 408 -> FailureKind.TRANSIENT;
            case 429 -> FailureKind.THROTTLED;
            default -> other(status);
        };
    }

    private static FailureKind other(int status) {
        if (status >= 500) {
            return FailureKind.TRANSIENT;
        }
        return status >= 400 ? FailureKind.REJECTED : FailureKind.UNREADABLE;
    }
}
