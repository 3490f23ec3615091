/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Another API with faults. Safe for several threads. */
final class FaultyApi implements FakeApi {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final String LOST = "lost";

    private final FakeApi api;
    private final List<Suffered> suffered;
    private final BooleanSupplier closed;

    FaultyApi(FakeApi api, List<Suffered> suffered, BooleanSupplier closed) {
        this.api = api;
        this.suffered = suffered;
        this.closed = closed;
    }

    /** A fault that hits some more calls. */
    record Suffered(Fault fault, AtomicInteger left) {
        static Suffered of(Fault fault) {
            return new Suffered(fault, new AtomicInteger(fault.calls()));
        }

        boolean hits(Call call) {
            return fault.meets(call) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }

    static List<Suffered> none() {
        return new CopyOnWriteArrayList<>();
    }

    @Override
    public List<Scope> scopes() {
        return api.scopes();
    }

    @Override
    public Page<Resource> page(Call call, @Nullable String token) throws CallFailedException {
        if (LOST.equals(token)) {
            throw failed(FailureKind.TRANSIENT, "PageLost");
        }
        Optional<Fault.Sort> sort = suffered.stream()
                .filter(each -> each.hits(call))
                .map(each -> each.fault().sort())
                .findFirst();
        return sort.isPresent() ? spoiled(sort.get(), call, token) : api.page(call, token);
    }

    private Page<Resource> spoiled(Fault.Sort sort, Call call, @Nullable String token) throws CallFailedException {
        return switch (sort) {
            case DENIED -> throw failed(FailureKind.PERMISSION, "Denied");
            case THROTTLED -> throw failed(FailureKind.THROTTLED, "Throttled");
            case BROKEN -> throw failed(FailureKind.TRANSIENT, "Broken");
            case HANGING -> throw hung(call.context());
            case PAGE_LOST -> half(api.page(call, token));
        };
    }

    private static Page<Resource> half(Page<Resource> page) {
        List<Resource> items = page.items();
        return Page.of(items.subList(0, (items.size() + 1) / 2), Optional.of(LOST));
    }

    private CallFailedException hung(CallContext context) {
        while (!context.deadline().isOver() && !context.isCancelled() && !closed.getAsBoolean()) {
            Duration left = context.deadline().remaining();
            context.pause(left.compareTo(STEP) < 0 ? left : STEP);
        }
        return failed(context.isCancelled() ? FailureKind.CANCELLED : FailureKind.TIMEOUT, "");
    }

    private static CallFailedException failed(FailureKind kind, String code) {
        return new CallFailedException(new CallFailure(kind, code, ""));
    }
}
