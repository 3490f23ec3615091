/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of a list are turned: by a token that each page gives, by their numbers, or not at all.
 *
 * @param style how
 * @param size the parameter that says how long a page may be
 * @param most how long a page may be
 * @param number the parameter that says which page
 * @param total the member that says how long the list is
 */
record Turning(Style style, String size, int most, String number, String total) {
    /** How pages are told apart. */
    enum Style {
        WHOLE,
        TOKENS,
        NUMBERS
    }

    /** One answer has it all. */
    static final Turning WHOLE = new Turning(Style.WHOLE, "", 0, "", "");

    /** Each page says where the next one begins; the last one says nothing, or an empty text. */
    static Turning tokens(int most) {
        return new Turning(Style.TOKENS, "MaxResults", most, "NextToken", "TotalCount");
    }

    /** Each page says how long the list is. */
    static Turning numbers(int most) {
        return new Turning(Style.NUMBERS, "PageSize", most, "PageNumber", "TotalCount");
    }

    /**
     * What a request for a page says.
     *
     * @param parameters what all requests for the list say
     * @param token which page; null for the first one
     */
    Map<String, String> with(Map<String, String> parameters, @Nullable String token) {
        Map<String, String> all = new HashMap<>(parameters);
        if (style != Style.WHOLE) {
            all.put(size, Integer.toString(most));
        }
        if (style == Style.NUMBERS) {
            all.put(number, token == null ? "1" : token);
        } else if (token != null) {
            all.put(number, token);
        }
        return all;
    }

    /** The same by another name of the size. */
    Turning sized(String parameter) {
        return new Turning(style, parameter, most, number, total);
    }

    /** The same by other names of the page and of the total. */
    Turning named(String page, String count) {
        return new Turning(style, size, most, page, count);
    }
}
