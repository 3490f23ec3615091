/* SPDX-License-Identifier: Apache-2.0 */
/** Network security groups, application security groups, service tags, admin rules. */
@NullMarked
package io.hopscope.azure.translate.filter;

import org.jspecify.annotations.NullMarked;
