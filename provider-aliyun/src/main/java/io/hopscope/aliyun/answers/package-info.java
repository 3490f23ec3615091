/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What was read of accounts and regions, by operation and owner, as the vendor wrote it. Knows neither files nor the
 * neutral model's resources; translators build on it.
 */
@NullMarked
package io.hopscope.aliyun.answers;

import org.jspecify.annotations.NullMarked;
