/* SPDX-License-Identifier: Apache-2.0 */
/** Each rule of packet evaluation on Azure, shown by a test that fails when the rule is turned round. */
@NullMarked
package io.hopscope.azure.semantics;

import org.jspecify.annotations.NullMarked;
