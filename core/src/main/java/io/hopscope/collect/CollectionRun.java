/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallListener;
import io.hopscope.spi.Deadline;
import io.hopscope.spi.Rate;
import java.time.Duration;
import java.util.Collection;

/**
 * The limits of one collection.
 *
 * @param deadline when it ends
 * @param cancellation ends it earlier
 * @param buckets how fast calls may follow each other
 * @param listener is told of every call
 * @param fanOut runs tasks
 */
record CollectionRun(
        Deadline deadline, Cancellation cancellation, TokenBuckets buckets, CallListener listener, FanOut fanOut)
        implements CallContext {
    @Override
    public boolean isCancelled() {
        if (Thread.currentThread().isInterrupted()) {
            cancellation.cancel();
        }
        return cancellation.isCancelled();
    }

    @Override
    public void awaitTurn(String bucket, Rate rate) {
        pause(buckets.take(bucket, rate));
    }

    @Override
    public void pause(Duration time) {
        Duration left = deadline.remaining();
        if (!time.isZero()) {
            cancellation.sleep(time.compareTo(left) < 0 ? time : left);
        }
    }

    @Override
    public void runAll(Collection<? extends Runnable> tasks) {
        fanOut.runAll(tasks);
    }
}
