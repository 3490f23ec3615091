/* SPDX-License-Identifier: Apache-2.0 */
/** Security groups, network ACLs and prefix lists as filter lists and named sets, and the stages they are bound to. */
@NullMarked
package io.hopscope.aws.translate.filter;

import org.jspecify.annotations.NullMarked;
