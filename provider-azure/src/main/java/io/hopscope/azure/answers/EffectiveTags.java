/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import java.util.List;
import java.util.Map;

/**
 * What service tags stand for at an interface, as the platform itself says with the security rules in force there. The
 * SDK's model of that answer has a text where the service sends an object, and loses all of it.
 *
 * @param prefixes prefixes by the tag's name, folded
 */
public record EffectiveTags(Map<String, List<String>> prefixes) {
    /** Copies the map. */
    public EffectiveTags {
        prefixes = Map.copyOf(prefixes);
    }
}
