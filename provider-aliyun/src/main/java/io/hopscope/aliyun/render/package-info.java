/* SPDX-License-Identifier: Apache-2.0 */
/** Writes changes as commands of the vendor's command line and as Terraform. */
@NullMarked
package io.hopscope.aliyun.render;

import org.jspecify.annotations.NullMarked;
