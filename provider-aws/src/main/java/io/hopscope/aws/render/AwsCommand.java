/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.render.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** One line of the AWS command line, built word by word and quoted on the way in. Not safe for several threads. */
final class AwsCommand {
    private final List<String> words = new ArrayList<>();

    private AwsCommand() {}

    static AwsCommand ec2(String operation) {
        return new AwsCommand().flag("aws").flag("ec2").flag(operation);
    }

    AwsCommand flag(String word) {
        words.add(word);
        return this;
    }

    AwsCommand id(String option, ResourceId id) {
        return value(option, SafeId.of(id));
    }

    AwsCommand value(String option, Object value) {
        return flag(option).flag(ShellWord.of(value.toString()));
    }

    AwsCommand values(String option, List<?> values) {
        flag(option);
        values.forEach(value -> flag(ShellWord.of(value.toString())));
        return this;
    }

    /** A value that the snapshot does not hold, as its name in angle brackets. */
    AwsCommand unknown(String option, String name) {
        return value(option, "<" + name + ">");
    }

    /** Makes a reading command print nothing but what the query picks. */
    AwsCommand printing(String query) {
        return value("--query", query).value("--output", "text");
    }

    /** The line, naming the region where the scope states one. */
    String in(Scope scope) {
        String region = scope.region();
        return String.join(" ", words) + (region.isEmpty() ? "" : " --region " + ShellWord.of(SafeId.of(region)));
    }
}
