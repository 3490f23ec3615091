/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.network.fluent.models.NetworkManagerInner;
import com.azure.resourcemanager.network.fluent.models.SecurityAdminConfigurationInner;
import com.azure.resourcemanager.network.models.NetworkManagerPropertiesNetworkManagerScopes;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.call.Listed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where network managers that can be seen may rule from above. Their lists tell the rules that were written, and none
 * which of them were deployed; so where there are any, and nobody read what is in force, it is not known. See
 * https://learn.microsoft.com/azure/virtual-network-manager/concept-deployments.
 */
final class AdminDoubts {
    private static final String SECURITY_ADMIN = "securityadmin";

    private record Ruler(ArmId id, NetworkManagerInner manager) {}

    private AdminDoubts() {}

    /** Notes the doubts of all subscriptions: a manager rules over others than its own. */
    static void note(Collection<Reading> readings) {
        List<Ruler> rulers = readings.stream()
                .flatMap(reading -> reading.items(Operations.NETWORK_MANAGERS).stream()
                        .flatMap(manager -> ruler(reading, manager).stream()))
                .toList();
        for (Reading reading : readings) {
            rulers.stream()
                    .filter(ruler -> rules(ruler.manager().networkManagerScopes(), reading.subscription()))
                    .findFirst()
                    .ifPresent(ruler -> note(reading, ruler));
        }
    }

    /** Whether a manager may set admin rules at all. */
    static boolean mayRule(NetworkManagerInner manager) {
        return manager.networkManagerScopeAccesses() == null
                || manager.networkManagerScopeAccesses().stream()
                        .anyMatch(access -> Word.folded(access).equals(SECURITY_ADMIN));
    }

    private static Optional<Ruler> ruler(Reading by, NetworkManagerInner manager) {
        boolean may = manager.networkManagerScopeAccesses() == null
                || manager.networkManagerScopeAccesses().stream()
                        .anyMatch(access -> Word.folded(access).equals(SECURITY_ADMIN));
        return ArmId.of(manager.id()).filter(id -> may && !hasNoRules(by, id)).map(id -> new Ruler(id, manager));
    }

    private static boolean hasNoRules(Reading by, ArmId manager) {
        Optional<Listed<SecurityAdminConfigurationInner>> listed =
                by.listed(OwnedOperations.ADMIN_CONFIGURATIONS, manager.text());
        return listed.filter(Listed::isWhole)
                .filter(all -> all.items().isEmpty())
                .isPresent();
    }

    /** Which subscriptions are in a management group is not asked: any may be. */
    private static boolean rules(NetworkManagerPropertiesNetworkManagerScopes scopes, String subscription) {
        return scopes == null
                || !Word.list(scopes.managementGroups()).isEmpty()
                || Word.list(scopes.subscriptions()).stream()
                        .flatMap(text -> ArmId.of(text).stream())
                        .anyMatch(id -> id.subscription().equals(subscription));
    }

    private static void note(Reading reading, Ruler ruler) {
        reading.items(Calls.NETWORKS).stream()
                .flatMap(network -> ArmId.of(network.id()).stream())
                .filter(network -> reading.listed(Calls.ADMIN_RULES, network.text())
                        .filter(listed -> listed.isWhole() || !listed.items().isEmpty())
                        .isEmpty())
                .forEach(network -> reading.doubt(network, gap(network, ruler)));
    }

    private static Gap gap(ArmId network, Ruler ruler) {
        return new Gap(
                new Scope("azure", network.subscription(), ""),
                Calls.ADMIN_RULES.kind(),
                network.text(),
                GapReason.NOT_READ,
                "",
                "Which admin rules of " + ruler.id() + " are in force in " + network + " was not read",
                Calls.ADMIN_RULES.permission());
    }
}
