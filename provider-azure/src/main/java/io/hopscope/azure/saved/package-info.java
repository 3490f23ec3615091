/* SPDX-License-Identifier: Apache-2.0 */
/** Reads saved answers, as Resource Manager gives them or as the command line prints them, into objects of the SDK. */
@NullMarked
package io.hopscope.azure.saved;

import org.jspecify.annotations.NullMarked;
