/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.fact.Scope;
import io.hopscope.spi.render.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** One line of the vendor's command line, built word by word and quoted on the way in. Not safe for several threads. */
final class AliyunCommand {
    private final List<String> words = new ArrayList<>();

    private AliyunCommand(String verb) {
        words.add("aliyun " + verb);
    }

    /** A call in the region of a resource, where that is known. */
    static AliyunCommand in(Scope scope, String verb) {
        AliyunCommand command = new AliyunCommand(verb);
        return scope.region().isEmpty() ? command : command.value("--RegionId", scope.region());
    }

    AliyunCommand value(String option, Object value) {
        words.add(option + " " + ShellWord.of(value.toString()));
        return this;
    }

    /** A value that the snapshot does not hold, as its name in angle brackets. */
    AliyunCommand unknown(String option, String name) {
        return value(option, "<" + name + ">");
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
