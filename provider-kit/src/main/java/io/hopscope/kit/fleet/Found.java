/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import io.hopscope.audit.Finding;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A finding in the words of the cells.
 *
 * @param code name of its code
 * @param subject how the cells call its subject
 * @param rule its rule, route or entry; empty when there is none
 * @param affected how the cells call the affected
 * @param message what it says
 */
record Found(String code, String subject, String rule, Set<String> affected, String message) {
    private static final int SHOWN = 200;

    static Found of(Finding finding, FleetCloud cloud) {
        return new Found(
                finding.code().name(),
                cloud.spelled(finding.subject()),
                finding.rule(),
                finding.affected().stream().map(cloud::spelled).collect(Collectors.toSet()),
                finding.message());
    }

    @Override
    public String toString() {
        return code + " " + subject + (rule.isEmpty() ? "" : " rule " + rule) + " hits " + affected + ": "
                + (message.length() > SHOWN ? message.substring(0, SHOWN) + "…" : message);
    }
}
