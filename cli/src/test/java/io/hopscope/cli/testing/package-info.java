/* SPDX-License-Identifier: Apache-2.0 */
/** An invented estate and sample answers, for tests. */
@NullMarked
package io.hopscope.cli.testing;

import org.jspecify.annotations.NullMarked;
