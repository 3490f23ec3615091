/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.OwnerRule;
import io.hopscope.dump.Paging;

/** The few forms that answers of these APIs have: a list under one key, with a token while it goes on. */
final class Shapes {
    /** EC2 pages with {@code NextToken}, load balancing with {@code NextMarker}; the CLI prints either, or none. */
    static final Paging TOKEN = Paging.byToken("NextToken", "NextMarker");

    private Shapes() {}

    static AnswerShape list(String call, String key) {
        return AnswerShape.list(call, key).paged(TOKEN);
    }

    static AnswerShape owned(String call, String key, OwnerRule owner) {
        return list(call, key).ownedBy(owner);
    }

    static AnswerShape unused(String call, String key) {
        return AnswerShape.whole(call, key).unused();
    }
}
