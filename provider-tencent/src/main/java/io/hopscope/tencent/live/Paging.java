/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

/** How an action wants to be asked for a part of its list, see https://cloud.tencent.com/document/api/215/15824. */
enum Paging {
    /** It gives all at once. */
    NONE,
    /** Offset and limit are numbers. */
    NUMBERS,
    /** Offset and limit are texts. */
    TEXTS;

    /** The most that an action gives at once. */
    static final int LIMIT = 100;

    Ask from(int offset, Ask ask) {
        return switch (this) {
            case NONE -> ask;
            case NUMBERS -> ask.with("Offset", offset).with("Limit", LIMIT);
            case TEXTS -> ask.with("Offset", String.valueOf(offset)).with("Limit", String.valueOf(LIMIT));
        };
    }
}
