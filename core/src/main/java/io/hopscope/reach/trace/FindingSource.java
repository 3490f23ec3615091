/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import java.net.URI;

/** What a vendor has to say about a finding code. Immutable. */
public sealed interface FindingSource {
    /**
     * The vendor documents the rule that the finding rests on.
     *
     * @param title the page's title
     * @param page the page, with https
     * @param meaning what the code means there in a few words, where the vendor's own words differ from the code's;
     *     else empty
     */
    record Documented(String title, URI page, String meaning) implements FindingSource {}

    /**
     * The code cannot occur there.
     *
     * @param reason why not, in a sentence
     */
    record NeverOccurs(String reason) implements FindingSource {}
}
