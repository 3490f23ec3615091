/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What renderers of all vendors share: the state that moves on with each change, shell words, Terraform blocks, and a
 * table of who writes which change. The vendors' own words stand in their modules.
 */
@NullMarked
package io.hopscope.spi.render;

import org.jspecify.annotations.NullMarked;
