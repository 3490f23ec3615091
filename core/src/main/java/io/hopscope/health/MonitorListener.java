/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.collect.RefreshEvent;
import io.hopscope.collect.RefreshListener;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CallListener;
import io.hopscope.spi.FailureKind;

/**
 * Is told of what a monitor, its cache and its collector do, so that it can be counted: give it to
 * {@link io.hopscope.collect.Collector#telling}, {@link io.hopscope.collect.SnapshotCacheBuilder#telling} and
 * {@link ReachabilityMonitorBuilder#telling}. Every method does nothing unless overridden. Called by several threads at
 * once; must neither block nor throw.
 */
public interface MonitorListener extends CallListener, RefreshListener {
    /** A call to a cloud has ended, well or not. */
    default void called(CallEvent event) {}

    /** A call was refused since there were too many; {@link #called} is told of it too. */
    default void throttled(CallEvent event) {}

    /** The watches, or one of them, are in another state than before. */
    default void changed(StateChange change) {}

    @Override
    default void refreshed(RefreshEvent event) {}

    @Override
    default void ended(CallEvent event) {
        called(event);
        if (event.failure()
                .map(CallFailure::kind)
                .filter(FailureKind.THROTTLED::equals)
                .isPresent()) {
            throttled(event);
        }
    }

    /** A listener that does nothing. */
    static MonitorListener none() {
        return new MonitorListener() {};
    }
}
