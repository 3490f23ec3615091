/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.ResourceId;

/**
 * A configuration change that lost or gained flows.
 *
 * @param resource what was changed
 * @param edit what was done to it, in words that begin after its name: {@code lost the ingress rule r-1 (allows tcp to
 *     port 22)}; untrusted text
 * @param proof what a second asking showed
 */
public record Cause(ResourceId resource, String edit, Proof proof) {
    /** How a cause was proven. */
    public enum Proof {
        /** With this edit alone the older snapshot answers as the newer one does. */
        SUFFICIENT,
        /** Without this edit the newer snapshot does not answer as it does; others had to come to it. */
        NECESSARY,
        /** It was changed and lies on the path, but neither was shown. */
        UNPROVEN
    }
}
