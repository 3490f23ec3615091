/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * One page of a list.
 *
 * @param selection which part of the list
 * @param token where the page before it ended; null for the first one
 * @param limits how long the call may take
 */
record Ask(Selection selection, @Nullable String token, AwsRequestOverrideConfiguration limits) {
    String owner() {
        return selection.owner();
    }

    @Nullable
    Collection<Filter> filters() {
        return selection.filters();
    }

    @Nullable
    Collection<String> ids() {
        return selection.idsOrNull();
    }

    /** The page size; null where ids are asked for, since the API takes only one of the two. */
    @Nullable
    Integer size(int largest) {
        return selection.ids().isEmpty() ? largest : null;
    }
}
