/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * The vendor's words. AWS sends values that its own model does not list, in other spellings than the model's (such as
 * {@code nat_gateway} for {@code natGateway}), so the text counts and never the SDK's enums; see
 * https://github.com/boto/botocore/blob/develop/botocore/data/ec2/2016-11-15 for the model.
 */
public final class Word {
    private static final int LONGEST = 60;

    private Word() {}

    /** A word without case, hyphens, underscores and blanks; empty for null. */
    public static String folded(@Nullable String raw) {
        return raw == null ? "" : raw.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** The text, or an empty one for null. */
    public static String orEmpty(@Nullable String raw) {
        return raw == null ? "" : raw;
    }

    /** Foreign text for a message: quoted, cut, and without control characters. */
    public static String shown(String raw) {
        StringBuilder shown = new StringBuilder("\"");
        raw.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(raw.length() > LONGEST ? "\"..." : "\"").toString();
    }

    /** The tag {@code Name}, verbatim and untrusted; empty where there is none. */
    public static String name(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> "Name".equals(tag.key()))
                .map(tag -> orEmpty(tag.value()))
                .findFirst()
                .orElse("");
    }

    /** The values of tags by key. */
    public static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> values = new LinkedHashMap<>();
        tags.forEach(tag -> values.put(orEmpty(tag.key()), orEmpty(tag.value())));
        return values;
    }
}
