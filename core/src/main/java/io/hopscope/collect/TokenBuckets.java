/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.spi.Rate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Buckets that fill with a token at a time, one token a call. Whoever comes to an empty bucket is told how long to
 * wait; the token is taken already, so that those who wait come one after another. Safe for several threads.
 */
final class TokenBuckets {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new HashMap<>();

    /** Tokens may be below zero: that many calls wait. */
    private record Bucket(double tokens, long at) {}

    TokenBuckets(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes a token and tells how long to wait for it. */
    synchronized Duration take(String bucket, Rate rate) {
        long now = nanoTime.getAsLong();
        Bucket before = buckets.getOrDefault(bucket, new Bucket(rate.burst(), now));
        double refilled = before.tokens() + (now - before.at()) / SECOND * rate.perSecond();
        double left = Math.min(rate.burst(), refilled) - 1;
        buckets.put(bucket, new Bucket(left, now));
        return left >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-left / rate.perSecond() * SECOND));
    }
}
