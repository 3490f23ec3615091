/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.spi.render.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** One line of the Azure command line, built word by word and quoted on the way in. Not safe for several threads. */
final class AzCommand {
    private final List<String> words = new ArrayList<>();

    private AzCommand(String verb) {
        words.add("az " + verb);
    }

    static AzCommand az(String verb) {
        return new AzCommand(verb);
    }

    /** A command on a resource, in its group and subscription. */
    static AzCommand on(String verb, Named resource) {
        return new AzCommand(verb)
                .value("--subscription", resource.subscription())
                .value("-g", resource.group());
    }

    AzCommand value(String option, Object value) {
        words.add(option + " " + ShellWord.of(value.toString()));
        return this;
    }

    AzCommand values(String option, List<?> values) {
        words.add(option);
        values.forEach(value -> words.add(ShellWord.of(value.toString())));
        return this;
    }

    /** A value that the snapshot does not hold, as its name in angle brackets. */
    AzCommand unknown(String option, String name) {
        return value(option, "<" + name + ">");
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
