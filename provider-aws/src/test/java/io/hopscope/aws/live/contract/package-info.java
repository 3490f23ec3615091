/* SPDX-License-Identifier: Apache-2.0 */
/** The provider held against the contract of the kit. */
@NullMarked
package io.hopscope.aws.live.contract;

import org.jspecify.annotations.NullMarked;
