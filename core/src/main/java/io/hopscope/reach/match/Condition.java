/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

/** A match condition in the form that a walk runs. */
@FunctionalInterface
public interface Condition {
    /** Whether the packet matches. */
    Truth test(Packet packet, Scene scene);
}
