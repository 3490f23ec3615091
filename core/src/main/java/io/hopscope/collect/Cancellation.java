/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a caller end a collection early, from any thread. Cancelled once, it stays so. */
public final class Cancellation {
    private final CountDownLatch cancelled = new CountDownLatch(1);

    /** Ends collections that heed this: no further call is made. */
    public void cancel() {
        cancelled.countDown();
    }

    /** Whether it was cancelled. */
    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** Waits for a while, or until it is cancelled. An interrupt cancels. */
    void sleep(Duration time) {
        try {
            cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
        }
    }
}
