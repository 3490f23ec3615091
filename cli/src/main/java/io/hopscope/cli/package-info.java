/* SPDX-License-Identifier: Apache-2.0 */
/** The command line: parses arguments, asks the library, prints its answers. */
@NullMarked
package io.hopscope.cli;

import org.jspecify.annotations.NullMarked;
