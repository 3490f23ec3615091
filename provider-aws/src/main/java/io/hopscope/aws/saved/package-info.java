/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Reads saved answers of the EC2 and Elastic Load Balancing APIs, as the AWS CLI prints them, into the model objects of
 * the AWS SDK. Translators take those objects and cannot tell whether they were saved or are live.
 */
@NullMarked
package io.hopscope.aws.saved;

import org.jspecify.annotations.NullMarked;
