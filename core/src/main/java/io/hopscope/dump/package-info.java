/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads a tree of saved API answers. It finds out for every file which call, owner, region, account and page it is,
 * merges pages into listings that say whether they are whole, and names every file that it could not use. What the
 * calls of one cloud are called and look like comes in as data through a {@link io.hopscope.dump.DumpDialect}.
 */
@NullMarked
package io.hopscope.dump;

import org.jspecify.annotations.NullMarked;
