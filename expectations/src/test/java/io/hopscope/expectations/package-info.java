/* SPDX-License-Identifier: Apache-2.0 */
/** Tests of files of expectations. */
@NullMarked
package io.hopscope.expectations;

import org.jspecify.annotations.NullMarked;
