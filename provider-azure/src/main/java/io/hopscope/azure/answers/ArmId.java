/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An id of Resource Manager. Case means nothing in it, and one snapshot holds the same id in several cases, see
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, so it is folded here.
 *
 * @param text the whole id in lower case, without a slash at its end
 */
public record ArmId(String text) {
    private static final String PROVIDERS = "providers";

    /** Folds the id. */
    public ArmId {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        text = folded.endsWith("/") ? folded.replaceAll("/+$", "") : folded;
    }

    /** The id of a reference; empty when there is none, or when it is no id. */
    public static Optional<ArmId> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(id -> id.strip().startsWith("/"))
                .map(ArmId::new);
    }

    /** The subscription; empty text when the id names none. */
    public String subscription() {
        return after("subscriptions");
    }

    /** The resource group, folded; empty text when the id names none. */
    public String group() {
        return after("resourcegroups");
    }

    /** The type, such as {@code microsoft.network/virtualnetworks/subnets}; empty text for another kind of id. */
    public String type() {
        List<String> parts = parts();
        int at = parts.lastIndexOf(PROVIDERS);
        if (at < 0 || at + 2 >= parts.size()) {
            return "";
        }
        StringBuilder type = new StringBuilder(parts.get(at + 1));
        for (int i = at + 2; i < parts.size(); i += 2) {
            type.append('/').append(parts.get(i));
        }
        return type.toString();
    }

    /** The last name in it, folded. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The id of what this is a part of: the virtual network of a subnet. */
    public ArmId parent() {
        List<String> parts = parts();
        return new ArmId("/" + String.join("/", parts.subList(0, Math.max(0, parts.size() - 2))));
    }

    @Override
    public String toString() {
        return text;
    }

    private String after(String word) {
        List<String> parts = parts();
        int at = parts.indexOf(word);
        return at < 0 || at + 1 >= parts.size() ? "" : parts.get(at + 1);
    }

    private List<String> parts() {
        return Arrays.stream(text.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
