/* SPDX-License-Identifier: Apache-2.0 */
/** Pages of {@code docs} that are written from the code, and the tests that keep them so. */
@NullMarked
package io.hopscope.cli.docs;

import org.jspecify.annotations.NullMarked;
