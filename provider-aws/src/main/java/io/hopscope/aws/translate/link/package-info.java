/* SPDX-License-Identifier: Apache-2.0 */
/** VPC peerings. */
@NullMarked
package io.hopscope.aws.translate.link;

import org.jspecify.annotations.NullMarked;
