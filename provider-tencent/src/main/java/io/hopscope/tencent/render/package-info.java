/* SPDX-License-Identifier: Apache-2.0 */
/** Writes changes as commands of the command line and as Terraform. */
@NullMarked
package io.hopscope.tencent.render;

import org.jspecify.annotations.NullMarked;
