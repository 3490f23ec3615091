/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.JsonText;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What refusals mean, by the code and never by the text, which holds what was signed. Throttling comes with any status.
 * See https://help.aliyun.com/en/ecs/developer-reference/error-code-error-code-troubleshooting-ideas and
 * https://help.aliyun.com/zh/ecs/developer-reference/api-throttling.
 */
final class Failures {
    /** The first part of a code, or all of it, up to a dot. */
    private static final Map<String, FailureKind> FAMILIES = Map.ofEntries(
            Map.entry("Throttling", FailureKind.THROTTLED),
            Map.entry("InvalidAccessKeyId", FailureKind.AUTHENTICATION),
            Map.entry("InvalidAccessKeySecret", FailureKind.AUTHENTICATION),
            Map.entry("SignatureDoesNotMatch", FailureKind.AUTHENTICATION),
            Map.entry("IncompleteSignature", FailureKind.AUTHENTICATION),
            Map.entry("InvalidSecurityToken", FailureKind.AUTHENTICATION),
            Map.entry("InvalidTimeStamp", FailureKind.CLOCK),
            Map.entry("SignatureNonceUsed", FailureKind.TRANSIENT),
            Map.entry("ServiceUnavailable", FailureKind.TRANSIENT),
            Map.entry("InternalError", FailureKind.TRANSIENT),
            Map.entry("Forbidden", FailureKind.PERMISSION),
            Map.entry("NotAuthorized", FailureKind.PERMISSION),
            Map.entry("NoPermission", FailureKind.PERMISSION),
            Map.entry("InvalidRegionId", FailureKind.REGION_DISABLED),
            Map.entry("InvalidRegion", FailureKind.REGION_DISABLED));

    private static final Map<String, FailureKind> CODES = Map.of(
            "Rejected.Throttling", FailureKind.THROTTLED,
            "Forbidden.AccessKeyDisabled", FailureKind.AUTHENTICATION,
            "Forbidden.RiskControl", FailureKind.ACCOUNT);

    /** What a list says whose token was kept too long: it has to be read anew. */
    static final String TOKEN_EXPIRED = "IllegalParam.NextTokenExpired";

    private static final Pattern SHOWN = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
    private static final int DEEPEST = 10;

    private Failures() {}

    /** What it means that there is no answer. */
    static FailureKind kind(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse(FailureKind.UNREADABLE);
    }

    private static Set<FailureKind> known(Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return Set.of(refused.kind());
        }
        if (cause instanceof HttpTimeoutException || cause instanceof SocketTimeoutException) {
            return Set.of(FailureKind.TIMEOUT);
        }
        return cause instanceof IOException ? Set.of(FailureKind.TRANSIENT) : Set.of();
    }

    /** What an answer means that is no success. */
    static CallFailure of(ApiAnswer answer) {
        String code = member(answer, "Code");
        return new CallFailure(kind(code, answer.status()), code, member(answer, "RequestId"));
    }

    /** A code or an id as it is; anything else may be any text of the answer. */
    private static String member(ApiAnswer answer, String name) {
        try {
            JsonCursor document = JsonText.read("refusal", answer.body(), Set.of());
            return document.value() instanceof Json.Obj members
                            && members.members().get(name) instanceof Json.Text text
                            && SHOWN.matcher(text.value()).matches()
                    ? text.value()
                    : "";
        } catch (DumpFormatException e) {
            return "";
        }
    }

    private static FailureKind kind(String code, int status) {
        String family = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
        FailureKind known = CODES.getOrDefault(code, FAMILIES.get(family));
        if (known != null) {
            return known;
        }
        if (code.endsWith(".NotFound")) {
            return FailureKind.NOT_FOUND;
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
