/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The audit against the truth: a generated fleet of many small estates ("cells"), each healthy, deceptive or with one
 * injected fault, of which is known what has to be found. A provider writes the cells in the language of its own test
 * estates.
 */
@NullMarked
package io.hopscope.kit.fleet;

import org.jspecify.annotations.NullMarked;
