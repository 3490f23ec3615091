/* SPDX-License-Identifier: Apache-2.0 */
/** A cloud on the loopback interface that answers the real SDK, with faults on demand. */
@NullMarked
package io.hopscope.aws.live.stub;

import org.jspecify.annotations.NullMarked;
