/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.exposure.Difference;
import io.hopscope.reach.Engine;

/**
 * Two snapshots and what they differ in.
 *
 * @param older the one read first
 * @param newer the one read later
 * @param difference what they differ in
 */
public record Compared(Engine older, Engine newer, Difference difference) {}
