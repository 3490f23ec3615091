/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Tencent Cloud does with a packet, by the vendor's documents alone: a slow simulation on small made-up regions,
 * written without knowing the engine or the translation. It also makes random regions and questions, writes regions as
 * saved answers, and makes them smaller. Sections that comments name are those of the reference sheet.
 */
@NullMarked
package io.hopscope.tencent.oracle;

import org.jspecify.annotations.NullMarked;
