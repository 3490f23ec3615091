/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A command as far as it says what is changed and how: the operation and its options, without those that may well
 * differ: the number of a rule, prefixes that are narrower, further groups, versions, and codes of an ICMP type.
 *
 * @param operation such as {@code aws ec2 create-route}
 * @param options such as {@code --gateway-id igw-1}
 */
record CommandKind(String operation, List<String> options) {
    private static final Pattern OPERATION = Pattern.compile("^aws [a-z0-9]+ [a-z-]+");
    private static final Pattern OPTION = Pattern.compile("--[a-z0-9-]+(?: (?:'[^']*'|(?!--)[^ ]+))?");
    private static final Set<String> FREE =
            Set.of("--rule-number", "--cidr-block", "--groups", "--current-version", "--region");

    static CommandKind of(String command) {
        String operation = OPERATION
                .matcher(command)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        return new CommandKind(
                operation,
                OPTION.matcher(command)
                        .results()
                        .map(MatchResult::group)
                        .filter(option -> !FREE.contains(option.split(" ", 2)[0]))
                        .map(CommandKind::anyCode)
                        .toList());
    }

    boolean matches(String command) {
        CommandKind other = of(command);
        return operation.equals(other.operation) && other.options.containsAll(options);
    }

    private static String anyCode(String option) {
        return option.contains("Protocol=icmp") ? option.replaceAll("ToPort=-?\\d+", "ToPort=*") : option;
    }
}
