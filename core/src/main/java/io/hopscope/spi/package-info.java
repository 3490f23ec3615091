/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What a provider implements beside its translators: the reading of an account, into a sink and within the caller's
 * limits, and how a vendor's own tools carry out the changes of a fix.
 */
@NullMarked
package io.hopscope.spi;

import org.jspecify.annotations.NullMarked;
