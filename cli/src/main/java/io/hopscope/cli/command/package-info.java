/* SPDX-License-Identifier: Apache-2.0 */
/** The commands: each parses its options, asks the library, and prints. */
@NullMarked
package io.hopscope.cli.command;

import org.jspecify.annotations.NullMarked;
