/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.Optional;

/**
 * What is known about an answer before its content is looked at. A wrapper states; a path only suggests, and is asked
 * where wrapper and content are silent.
 *
 * @param statedCall canonical call of the wrapper
 * @param statedOwner owner of the wrapper
 * @param pathCall canonical call that the path names
 * @param pathOwner what follows that call in the path; means something for answers of that call only
 */
record AnswerHints(
        Optional<String> statedCall,
        Optional<String> statedOwner,
        Optional<String> pathCall,
        Optional<String> pathOwner) {

    static final AnswerHints NONE =
            new AnswerHints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Optional<String> call() {
        return statedCall.or(() -> pathCall);
    }

    /** The owner that a path gives an answer of {@code call}. */
    Optional<String> pathOwner(String call) {
        return pathCall.filter(call::equals).flatMap(same -> pathOwner);
    }
}
