/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallListener;
import io.hopscope.spi.Deadline;
import io.hopscope.spi.Rate;
import java.time.Duration;
import java.util.Collection;

/** Calls without limits. */
record Unlimited() implements CallContext {
    @Override
    public Deadline deadline() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void awaitTurn(String bucket, Rate rate) {
        // it is always one's turn
    }

    @Override
    public void pause(Duration time) {
        // nothing is worth waiting for
    }

    @Override
    public CallListener listener() {
        return CallListener.none();
    }

    @Override
    public void runAll(Collection<? extends Runnable> tasks) {
        tasks.forEach(Runnable::run);
    }
}
