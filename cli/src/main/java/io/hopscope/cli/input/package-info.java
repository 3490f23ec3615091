/* SPDX-License-Identifier: Apache-2.0 */
/** What commands read: snapshot files, saved answers of a vendor, the embedded demo estate. */
@NullMarked
package io.hopscope.cli.input;

import org.jspecify.annotations.NullMarked;
