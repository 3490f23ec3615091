/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What was read of AWS, in the SDK's model objects, before any translation: one holder per account and region, filled
 * from saved answers or by live calls alike, with the reason wherever something was not read or not to its end.
 */
@NullMarked
package io.hopscope.aws.answers;

import org.jspecify.annotations.NullMarked;
