/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.fact.Identity;
import io.hopscope.spi.render.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of {@code tccli}, built word by word and quoted on the way in. Ids are checked: the command line takes a
 * leading dash for an option. Not safe for several threads.
 */
final class Tccli {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");

    private final List<String> words = new ArrayList<>();

    private Tccli(String service, String action) {
        words.add("tccli " + service + " " + action);
    }

    /** A command where a resource lives. */
    static Tccli at(Identity place, String service, String action) {
        Tccli command = new Tccli(service, action);
        String region = place.scope().region();
        return region.isEmpty() ? command : command.value("region", id(region));
    }

    Tccli value(String option, Object value) {
        words.add("--" + option + " " + ShellWord.of(value.toString()));
        return this;
    }

    /** Ids as a list in JSON. */
    Tccli ids(String option, List<String> ids) {
        return value(option, JsonText.list(ids.stream().map(Tccli::id).toList()));
    }

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException when no command may carry it; the message does not repeat it
     */
    static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("An id of the snapshot is not one that Tencent Cloud gives");
        }
        return text;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
