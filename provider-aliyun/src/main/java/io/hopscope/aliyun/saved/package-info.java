/* SPDX-License-Identifier: Apache-2.0 */
/** Reads trees of saved answers as the vendor's command line prints them. */
@NullMarked
package io.hopscope.aliyun.saved;

import org.jspecify.annotations.NullMarked;
