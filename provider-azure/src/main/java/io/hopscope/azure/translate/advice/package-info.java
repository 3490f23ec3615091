/* SPDX-License-Identifier: Apache-2.0 */
/** What configuration shows to be amiss although it decides about no packet. */
@NullMarked
package io.hopscope.azure.translate.advice;

import org.jspecify.annotations.NullMarked;
