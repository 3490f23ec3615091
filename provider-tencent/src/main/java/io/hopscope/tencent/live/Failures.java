/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the SDK's exceptions mean, by the code of the answer and never by its text, which names who asked. See
 * https://www.tencentcloud.com/document/product/213/33281.
 */
final class Failures {
    /** By code; of the codes below one, the longest that is here counts. */
    private static final Map<String, FailureKind> CODES = new LinkedHashMap<>();

    static {
        all(FailureKind.THROTTLED, "RequestLimitExceeded");
        all(FailureKind.PERMISSION, "AuthFailure.UnauthorizedOperation", "UnauthorizedOperation");
        all(FailureKind.CLOCK, "AuthFailure.SignatureExpire");
        all(FailureKind.AUTHENTICATION, "AuthFailure", "IpInBlacklist", "IpNotInWhitelist");
        all(FailureKind.REGION_DISABLED, "UnsupportedRegion");
        all(
                FailureKind.TRANSIENT,
                "InternalError",
                "InternalServerError",
                "ServiceUnavailable",
                "ResourceUnavailable",
                "ServerSideError");
        all(
                FailureKind.NOT_FOUND,
                "ResourceNotFound",
                "InvalidInstanceId.NotFound",
                "InvalidSecurityGroupID.NotFound",
                "InvalidVpcId.NotFound");
    }

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final int DEEPEST = 10;

    private Failures() {}

    /** What an exception of an attempt means. */
    static CallFailedException of(Throwable thrown) {
        Throwable known = causes(thrown).filter(Failures::isKnown).findFirst().orElse(thrown);
        if (known instanceof RefusedException refused) {
            return new CallFailedException(CallFailure.of(refused.kind()), refused.after());
        }
        if (known instanceof TencentCloudSDKException answered && isKnown(answered)) {
            String code = shown(answered.getErrorCode());
            return new CallFailedException(new CallFailure(kind(code), code, shown(answered.getRequestId())));
        }
        if (known instanceof InterruptedIOException) {
            return new CallFailedException(FailureKind.TIMEOUT);
        }
        return new CallFailedException(known instanceof IOException ? FailureKind.TRANSIENT : FailureKind.UNREADABLE);
    }

    /** What a code means. Codes have parts, divided by dots, of which the later ones tell more. */
    static FailureKind kind(String code) {
        String part = code;
        while (!CODES.containsKey(part) && part.contains(".")) {
            part = part.substring(0, part.lastIndexOf('.'));
        }
        return CODES.getOrDefault(part, FailureKind.REJECTED);
    }

    private static void all(FailureKind kind, String... codes) {
        for (String code : codes) {
            CODES.put(code, kind);
        }
    }

    private static boolean isKnown(Throwable cause) {
        return cause instanceof IOException
                || (cause instanceof TencentCloudSDKException answered
                        && !shown(answered.getErrorCode()).isEmpty());
    }

    /** What lies behind an exception of the SDK's parser is about the answer and not about the network. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .takeWhile(cause -> !(cause instanceof RuntimeException));
    }

    /** A code or an id as it is; anything else may be any text of the answer. */
    private static String shown(@Nullable String text) {
        return text != null && CODE.matcher(text).matches() ? text : "";
    }
}
