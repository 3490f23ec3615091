/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The snapshot: immutable neutral resources, what was read completely and what was not, and overlays of changes. Data
 * only.
 */
@NullMarked
package io.hopscope.model;

import org.jspecify.annotations.NullMarked;
