/* SPDX-License-Identifier: Apache-2.0 */
/** Credentials of a vendor's usual environment, where its SDK brings none. */
@NullMarked
package io.hopscope.cli.login;

import org.jspecify.annotations.NullMarked;
