/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.kit.semantics.SemanticsContract;
import io.hopscope.kit.semantics.SemanticsRow;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds the list of rules against the tests. The list in {@code docs} is written by {@code mvn -pl provider-aliyun -am
 * test -Dtest=SemanticsListTest -Dsemantics.write=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class SemanticsListTest extends SemanticsContract {
    private static final String HEAD = """
            # How Alibaba Cloud evaluates packets, and the tests that show it

            Each rule of packet evaluation that a configuration can show has a test that fails when the rule is turned round;
            the others say why they have none. Sections: 1.1 security groups, 1.2 network ACLs, 1.3 routes, 1.4 public
            addresses, 1.5 the IPv4 gateway, 1.6 NAT, 1.7 links, IPv6, floating addresses and balancers, 1.8 instances and
            interfaces, 1.9 what stands in no answer. The tests are in
            `provider-aliyun/src/test/java/io/hopscope/aliyun/semantics`; this file is written from them by
            `mvn -pl provider-aliyun test -Dtest=SemanticsListTest -Dsemantics.write=true`.

            ## Assumptions

            What the vendor does not document and is taken for granted. An answer that would differ without one names it and
            is only probable; with `--strict` it is unknown.

            | id | assumption |
            | --- | --- |
            %s

            ## Rules

            """;

    @Override
    protected List<? extends SemanticsRow> rows() {
        return List.of(SheetRow.values());
    }

    @Override
    protected List<? extends SemanticsRow> shownBy(AnnotatedElement test) {
        Row row = test.getAnnotation(Row.class);
        return row == null ? List.of() : List.of(row.value());
    }

    @Override
    protected List<Class<?>> withoutRules() {
        return List.of(HealthyEstatesTest.class);
    }

    @Override
    protected Path list() {
        return Path.of("..", "docs", "semantics-aliyun.md");
    }

    @Override
    protected String head() {
        return HEAD.replace(
                "%s",
                Assumed.ALL.stream()
                        .map(each -> "| " + each.id() + " | " + each.text() + " |")
                        .collect(Collectors.joining("\n")));
    }
}
