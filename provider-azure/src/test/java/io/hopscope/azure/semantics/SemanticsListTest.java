/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import io.hopscope.kit.semantics.SemanticsContract;
import io.hopscope.kit.semantics.SemanticsRow;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds the list of rules against the tests. The list in {@code docs} is written by {@code mvn -pl provider-azure -am
 * test -Dtest=SemanticsListTest -Dsemantics.write=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class SemanticsListTest extends SemanticsContract {
    private static final String HEAD = """
            # How Azure evaluates packets, and the tests that show it

            Each rule of packet evaluation that a configuration can show has a test that fails when the rule is turned round;
            the others say why they have none. Sections: 1.1 order of checks, 1.2 security groups and tags, 1.3 admin rules,
            1.4 routes, 1.5 asymmetry, 1.6 public addresses, 1.7 load balancers, 1.8 ways out, 1.9 peerings, 1.10 machines and
            interfaces. The tests are in `provider-azure/src/test/java/io/hopscope/azure/semantics`; this file is written from
            them by `mvn -pl provider-azure test -Dtest=SemanticsListTest -Dsemantics.write=true`.

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
        return List.of(HealthyEstatesTest.class, UnlistedInterfacesTest.class);
    }

    @Override
    protected Path list() {
        return Path.of("..", "docs", "semantics-azure.md");
    }

    @Override
    protected String head() {
        return HEAD;
    }
}
