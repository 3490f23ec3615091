/* SPDX-License-Identifier: Apache-2.0 */
/** Answers as JSON, in the shape that other programs rely on. */
@NullMarked
package io.hopscope.cli.json;

import org.jspecify.annotations.NullMarked;
