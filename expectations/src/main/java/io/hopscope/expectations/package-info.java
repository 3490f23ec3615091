/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads what users say must, or must not, work from files of YAML or JSON, and says of whatever is wrong in them where
 * it stands. A module of its own, so that programs without such files need no YAML parser.
 */
@NullMarked
package io.hopscope.expectations;

import org.jspecify.annotations.NullMarked;
