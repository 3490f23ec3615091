/* SPDX-License-Identifier: Apache-2.0 */
/** Instances: their power, their interfaces and the status checks that AWS runs on them. */
@NullMarked
package io.hopscope.aws.translate.instance;

import org.jspecify.annotations.NullMarked;
