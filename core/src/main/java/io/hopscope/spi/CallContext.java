/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import java.time.Duration;
import java.util.Collection;

/** What a provider has to heed while it reads. Safe for several threads. */
public interface CallContext {
    /** When to stop. */
    Deadline deadline();

    /** Whether nobody waits for the rest any more: no further call is made then. */
    boolean isCancelled();

    /**
     * Waits until one more call is allowed, at the latest until the deadline or a cancellation.
     *
     * @param bucket what the rate is counted by, such as account, region and class of calls
     * @param rate how fast calls of the bucket may follow each other
     */
    void awaitTurn(String bucket, Rate rate);

    /** Waits for a while, at the latest until the deadline or a cancellation. */
    void pause(Duration time);

    /** Is told of every call. */
    CallListener listener();

    /**
     * Runs tasks side by side, as many at once as the caller allows, and returns when all are done. A task may itself
     * call this.
     *
     * @throws RuntimeException what the first task that failed has thrown, once all have ended
     */
    void runAll(Collection<? extends Runnable> tasks);
}
