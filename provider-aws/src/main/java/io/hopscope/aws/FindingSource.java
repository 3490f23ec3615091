/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import java.net.URI;

/** What AWS has to say about a finding code. Immutable. */
public sealed interface FindingSource {
    /**
     * AWS documents the rule that the finding rests on.
     *
     * @param title the page's title
     * @param address the page
     */
    record Documented(String title, URI address) implements FindingSource {}

    /**
     * The code cannot occur on AWS.
     *
     * @param reason why not, in a sentence
     */
    record NeverOccurs(String reason) implements FindingSource {}
}
