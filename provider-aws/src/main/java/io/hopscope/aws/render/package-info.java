/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Renders the changes of a fix as commands of the AWS command line and as resources of the Terraform provider
 * {@code hashicorp/aws}. Nothing here calls AWS.
 */
@NullMarked
package io.hopscope.aws.render;

import org.jspecify.annotations.NullMarked;
