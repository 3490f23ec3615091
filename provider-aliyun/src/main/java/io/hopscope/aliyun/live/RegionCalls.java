/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.answers.Operation;
import io.hopscope.dump.JsonCursor;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Rate;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Page;
import io.hopscope.spi.call.PageCaller;
import io.hopscope.spi.call.Pages;
import io.hopscope.spi.call.Turn;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one region and keeps their answers. Safe for several threads. */
final class RegionCalls {
    /** Each operation is counted by itself, in each region and account; what it allows is not published for all. */
    private static final Rate RATE = new Rate(100, 10);

    /** How often a list is read that changes meanwhile. */
    private static final int BEGINNINGS = 3;

    private final Reading reading;
    private final PageCaller caller;
    private final Sender sender;
    private final Supplier<Duration> throttled;
    private final String bucket;

    RegionCalls(Reading reading, PageCaller caller, Sender sender, Supplier<Duration> throttled, String bucket) {
        this.reading = reading;
        this.caller = caller;
        this.sender = sender;
        this.throttled = throttled;
        this.bucket = bucket + "/" + reading.region() + "/";
    }

    Reading reading() {
        return reading;
    }

    /** Reads a list of the region. */
    void read(LiveList list) {
        read(list, "", Map.of());
    }

    /** Reads a list for an owner, or for the region; only a part of it where more is said. */
    void read(LiveList list, String owner, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(list.fixed());
        parameters.putAll(more);
        if (!owner.isEmpty()) {
            parameters.put(list.owner(), owner);
        }
        if (list.product() == Product.DDOS) {
            parameters.put("DdosRegionId", reading.region());
        }
        reading.put(list.operation(), owner, listed(list, parameters));
    }

    /** Reads a list for each owner. */
    List<Runnable> each(LiveList list, Collection<String> owners) {
        return owners.stream()
                .<Runnable>map(owner -> () -> read(list, owner, Map.of()))
                .toList();
    }

    /** Runs readings side by side. */
    void run(Collection<? extends Runnable> readings) {
        caller.context().runAll(readings);
    }

    /** A list that changes while its pages are turned is read anew: two halves of different lists are none. */
    private Listed<JsonCursor> listed(LiveList list, Map<String, String> parameters) {
        Listed<JsonCursor> listed = once(list, parameters);
        for (int i = 1; i < BEGINNINGS && isMoved(listed); i++) {
            listed = once(list, parameters);
        }
        return listed;
    }

    private static boolean isMoved(Listed<?> listed) {
        return listed.failure()
                .filter(failure ->
                        failure.equals(PageReader.MOVED) || failure.vendorCode().equals(Failures.TOKEN_EXPIRED))
                .isPresent();
    }

    private Listed<JsonCursor> once(LiveList list, Map<String, String> parameters) {
        PageReader reader = new PageReader(list);
        Pages<JsonCursor> pages = token -> page(list, parameters, reader, token);
        return pages.toTheEnd(UnaryOperator.identity());
    }

    private Page<JsonCursor> page(
            LiveList list, Map<String, String> parameters, PageReader reader, @Nullable String token)
            throws CallFailedException {
        Operation operation = list.operation();
        Ask ask = new Ask(
                list.product(),
                operation.call(),
                reading.region(),
                list.turning().with(parameters, token));
        Page<JsonCursor> page = caller.page(
                operation.call(), new Turn(bucket + operation.call(), RATE), () -> sent(ask, reader, token));
        if (reader.isMoved()) {
            throw new CallFailedException(PageReader.MOVED);
        }
        return page;
    }

    private Page<JsonCursor> sent(Ask ask, PageReader reader, @Nullable String token) throws CallFailedException {
        try {
            return reader.page(sender.send(ask, caller), token);
        } catch (CallFailedException e) {
            CallFailure failure = e.failure();
            throw failure.kind() == FailureKind.THROTTLED
                    ? new CallFailedException(failure, Optional.of(throttled.get()))
                    : e;
        }
    }
}
