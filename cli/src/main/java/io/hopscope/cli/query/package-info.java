/* SPDX-License-Identifier: Apache-2.0 */
/** Questions as users write them, on the command line or as lines of JSON, and what the library answers. */
@NullMarked
package io.hopscope.cli.query;

import org.jspecify.annotations.NullMarked;
