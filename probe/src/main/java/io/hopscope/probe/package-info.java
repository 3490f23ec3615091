/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Opens connections from where it runs, and compares what happens with what the configuration says. A module of its
 * own: everything else that Hopscope does sends no packet to the machines that it is about.
 */
@NullMarked
package io.hopscope.probe;

import org.jspecify.annotations.NullMarked;
