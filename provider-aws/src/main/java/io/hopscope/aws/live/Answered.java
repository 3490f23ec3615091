/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.call.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;

/** Answers of the SDK as pages. */
final class Answered {
    /** What the SDK says where an answer has no request id. */
    private static final String NO_ID = "UNKNOWN";

    private Answered() {}

    /** A page of a list. */
    static <T> Page<T> page(AwsResponse answer, List<T> items, @Nullable String next) {
        return page(answer, items, next, false);
    }

    /** A page of a list that may be cut. */
    static <T> Page<T> page(AwsResponse answer, List<T> items, @Nullable String next, @Nullable Boolean more) {
        Optional<String> token = Optional.ofNullable(next).filter(text -> !text.isEmpty());
        return new Page<>(items, token, Boolean.TRUE.equals(more), isGenuine(answer));
    }

    /** A list that comes in one piece. */
    static <T> Page<T> whole(AwsResponse answer, List<T> items) {
        return page(answer, items, null);
    }

    /**
     * The SDK takes any document for an empty list, such as the page of a captive portal. A real answer has a request
     * id, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/making-api-requests.html; one that was built and
     * not received has no metadata.
     */
    private static boolean isGenuine(AwsResponse answer) {
        AwsResponseMetadata metadata = answer.responseMetadata();
        return metadata == null || !(metadata.requestId() == null || NO_ID.equals(metadata.requestId()));
    }
}
