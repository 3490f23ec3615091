/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

/**
 * Names that Azure takes for parts of resources: letters, digits, dots, dashes and underscores, see
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftnetwork.
 */
final class RuleName {
    private static final int LONGEST = 80;

    private RuleName() {}

    /** The nearest such name. */
    static String of(String label) {
        String name = label.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9_]+$", "");
        String known = name.isEmpty() ? "hopscope" : name;
        return known.substring(0, Math.min(LONGEST, known.length()));
    }
}
