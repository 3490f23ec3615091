/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;

/**
 * One page of an answer.
 *
 * @param items what it lists
 * @param next where the next page begins; empty after the last one
 * @param cut whether there is more that no page will list
 * @param genuine whether it is an answer of the API at all
 */
record Page<T>(List<T> items, Optional<String> next, boolean cut, boolean genuine) {
    /** What the SDK says where an answer has no request id. */
    private static final String NO_ID = "UNKNOWN";

    /** A page of a list. */
    static <T> Page<T> of(AwsResponse answer, List<T> items, @Nullable String next) {
        return new Page<>(items, Optional.ofNullable(next).filter(token -> !token.isEmpty()), false, isGenuine(answer));
    }

    /** A list that comes in one piece. */
    static <T> Page<T> whole(AwsResponse answer, List<T> items) {
        return of(answer, items, null);
    }

    Page<T> cutIf(@Nullable Boolean more) {
        return new Page<>(items, next, Boolean.TRUE.equals(more), genuine);
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
