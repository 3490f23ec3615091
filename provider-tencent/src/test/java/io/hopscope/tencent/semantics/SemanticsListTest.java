/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import io.hopscope.kit.semantics.SemanticsContract;
import io.hopscope.kit.semantics.SemanticsRow;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds the list of rules against the tests. The list in {@code docs} is written by {@code mvn -pl provider-tencent -am
 * test -Dtest=SemanticsListTest -Dsemantics.write=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class SemanticsListTest extends SemanticsContract {
    private static final String HEAD = """
            # How Tencent Cloud evaluates packets, and the tests that show it

            Each rule of packet evaluation that a configuration can show has a test that fails when the rule is turned round;
            the others say why they have none. Sections: 1.1 security groups, 1.2 network ACLs, 1.3 routes, 1.4 public addresses,
            1.5 NAT gateways, 1.6 machines, interfaces and the rest. The tests are in
            `provider-tencent/src/test/java/io/hopscope/tencent/semantics`; this file is written from
            them by `mvn -pl provider-tencent test -Dtest=SemanticsListTest -Dsemantics.write=true`.

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
        return Path.of("..", "docs", "semantics-tencent.md");
    }

    @Override
    protected String head() {
        return HEAD;
    }
}
