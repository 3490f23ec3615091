/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** How a test ended. */
enum Outcome {
    PASSED,
    SKIPPED,
    FAILED;

    /** How all tests of a method of the contract end, by their names. */
    static Map<String, Outcome> of(ContractCloud cloud, String factory) {
        return of(cloud, factory, name -> true);
    }

    /** How some tests of a method of the contract end, by their names. */
    static Map<String, Outcome> of(ContractCloud cloud, String factory, Predicate<String> wanted) {
        ProviderContract contract = new ProviderContract() {
            @Override
            protected ContractCloud cloud() {
                return cloud;
            }
        };
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        try {
            Stream<?> nodes =
                    (Stream<?>) ProviderContract.class.getMethod(factory).invoke(contract);
            nodes.forEach(node -> run((DynamicNode) node, wanted, outcomes));
        } catch (ReflectiveOperationException e) {
            outcomes.put("making the tests of " + factory, FAILED);
        }
        return outcomes;
    }

    private static void run(DynamicNode node, Predicate<String> wanted, Map<String, Outcome> outcomes) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> run(child, wanted, outcomes));
        } else if (node instanceof DynamicTest test && wanted.test(test.getDisplayName())) {
            outcomes.put(test.getDisplayName(), run(test));
        }
    }

    private static Outcome run(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return PASSED;
        } catch (AssertionError e) {
            return FAILED;
        } catch (Throwable e) {
            return String.valueOf(e.getMessage()).startsWith("opted out: ") ? SKIPPED : FAILED;
        }
    }
}
