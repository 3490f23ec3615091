/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import io.hopscope.dump.Dump;
import io.hopscope.dump.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the resource that an answer was made for: named by its id, or by a name that only one resource has. */
final class Owners {
    private static final Set<String> OWNING = Set.of(
            Calls.INTERFACES.name(), Calls.NETWORKS.name(), Calls.SCALE_SETS.name(), Calls.SCALE_SET_INTERFACES.name());

    private final Map<String, List<String>> byName = new HashMap<>();

    Owners(Dump dump) {
        dump.listings().stream()
                .filter(listing -> OWNING.contains(listing.key().call()))
                .flatMap(listing -> listing.items())
                .flatMap(item -> item.find("id").stream())
                .filter(id -> id.value() instanceof Json.Text)
                .flatMap(id -> ArmId.of(id.asText()).stream())
                .distinct()
                .forEach(id -> byName.computeIfAbsent(id.name(), fresh -> new ArrayList<>())
                        .add(id.text()));
    }

    /** The folded id; empty when nothing, or more than one thing, has the name. */
    Optional<String> idOf(String owner) {
        if (owner.startsWith("/")) {
            return ArmId.of(owner).map(ArmId::text);
        }
        List<String> ids = byName.getOrDefault(Word.folded(owner), List.of());
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
