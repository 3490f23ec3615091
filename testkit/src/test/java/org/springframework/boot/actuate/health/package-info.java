/* SPDX-License-Identifier: Apache-2.0 */
/** Stands in for the framework's own package of this name: as much of it as the examples use. */
@NullMarked
package org.springframework.boot.actuate.health;

import org.jspecify.annotations.NullMarked;
