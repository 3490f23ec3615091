/* SPDX-License-Identifier: Apache-2.0 */
/** Standard streams, exit codes, and failures that end a command with one line. */
@NullMarked
package io.hopscope.cli.terminal;

import org.jspecify.annotations.NullMarked;
