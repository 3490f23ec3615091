/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Who can reach what, exactly: for each machine and balancer the set of flows that get to it, from the Internet and
 * from the machines of its own and of joined networks; and what changed between two snapshots, and through what. It
 * rests on the engine's own parts of a question, so it can never say anything else than the engine says.
 */
@NullMarked
package io.hopscope.exposure;

import org.jspecify.annotations.NullMarked;
