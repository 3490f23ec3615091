/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.spi.Rate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {
    private static final Rate RATE = new Rate(2, 10);

    private final AtomicLong now = new AtomicLong(7);
    private final TokenBuckets buckets = new TokenBuckets(now::get);

    @Test
    void take_withinTheBurst_doesNotWait() {
        assertThat(buckets.take("a", RATE)).isZero();
        assertThat(buckets.take("a", RATE)).isZero();
    }

    @Test
    void take_afterTheBurst_waitsInLine() {
        buckets.take("a", RATE);
        buckets.take("a", RATE);

        assertThat(buckets.take("a", RATE)).isEqualTo(Duration.ofMillis(100));
        assertThat(buckets.take("a", RATE)).isEqualTo(Duration.ofMillis(200));
        assertThat(buckets.take("b", RATE)).isZero();
    }

    @Test
    void take_afterAPause_hasTheBurstAgainAndNoMore() {
        for (int i = 0; i < 4; i++) {
            buckets.take("a", RATE);
        }
        now.addAndGet(TimeUnit.HOURS.toNanos(1));

        assertThat(buckets.take("a", RATE)).isZero();
        assertThat(buckets.take("a", RATE)).isZero();
        assertThat(buckets.take("a", RATE)).isEqualTo(Duration.ofMillis(100));
    }
}
