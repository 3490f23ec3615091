/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import io.hopscope.model.fact.Scope;
import java.time.Duration;
import java.util.Optional;

/**
 * A call that has ended, retries included.
 *
 * @param scope where it was made; the account may still be empty
 * @param call the vendor's name of the operation
 * @param items how many items it gave
 * @param took how long it took
 * @param failure why it failed; empty when it did not
 */
public record CallEvent(Scope scope, String call, int items, Duration took, Optional<CallFailure> failure) {}
