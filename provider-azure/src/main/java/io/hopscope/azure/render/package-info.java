/* SPDX-License-Identifier: Apache-2.0 */
/** Changes as commands of the Azure command line and as Terraform. */
@NullMarked
package io.hopscope.azure.render;

import org.jspecify.annotations.NullMarked;
