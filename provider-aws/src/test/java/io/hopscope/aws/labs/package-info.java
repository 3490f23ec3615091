/* SPDX-License-Identifier: Apache-2.0 */
/** The engine against probes that were measured on the real cloud. The measurements are not part of the project. */
@NullMarked
package io.hopscope.aws.labs;

import org.jspecify.annotations.NullMarked;
