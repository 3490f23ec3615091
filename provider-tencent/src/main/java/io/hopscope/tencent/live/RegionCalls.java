/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import com.tencentcloudapi.common.AbstractClient;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Page;
import io.hopscope.spi.call.PageCaller;
import io.hopscope.spi.call.Pages;
import io.hopscope.spi.call.Turn;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Item;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one region and keeps their answers. Safe for several threads. */
final class RegionCalls {
    private final Reading reading;
    private final TencentClients clients;
    private final Attempts attempts;
    private final PageCaller caller;
    private final String bucket;

    RegionCalls(Reading reading, TencentClients clients, Attempts attempts, PageCaller caller, String bucket) {
        this.reading = reading;
        this.clients = clients;
        this.attempts = attempts;
        this.caller = caller;
        this.bucket = bucket + "/" + reading.region() + "/";
    }

    Reading reading() {
        return reading;
    }

    /** Reads a list of the region. */
    void read(Operation operation) {
        reading.put(operation.call(), operation.variant(), list(operation));
    }

    /** Reads lists side by side. */
    void readAll(Collection<Operation> operations) {
        run(operations.stream()
                .<Runnable>map(operation -> () -> read(operation))
                .toList());
    }

    /** Readings of an answer for each owner. */
    List<Runnable> each(Collection<String> owners, Function<String, Operation> operation) {
        return owners.stream()
                .<Runnable>map(owner -> () -> {
                    Operation made = operation.apply(owner);
                    reading.put(made.call(), owner, list(made));
                })
                .toList();
    }

    /** Runs readings side by side. */
    void run(Collection<? extends Runnable> readings) {
        caller.context().runAll(readings);
    }

    /** Reads a list to its end. */
    Listed<Item> list(Operation operation) {
        Parts parts = new Parts(operation);
        Listed<Item> listed = parts.toTheEnd(UnaryOperator.identity());
        return Distinct.of(operation.call(), listed, parts.total);
    }

    private Answer ask(Operation operation, int offset) throws CallFailedException {
        Call call = operation.call();
        String parameters = operation.paging().from(offset, operation.ask()).json();
        AbstractClient client = clients.of(call.service(), reading.region());
        String text = attempts.await(() -> client.call(call.action(), parameters), caller);
        return Answer.of(reading.name(call), call, text);
    }

    /** The parts of one list, and how many items it said last that it has. */
    private final class Parts implements Pages<Item> {
        private final Operation operation;
        private OptionalLong total = OptionalLong.empty();

        Parts(Operation operation) {
            this.operation = operation;
        }

        @Override
        public Page<Item> page(@Nullable String token) throws CallFailedException {
            int offset = token == null ? 0 : Integer.parseInt(token);
            Turn turn = new Turn(bucket + operation.call().action(), operation.rate());
            return caller.page(operation.call().action(), turn, () -> {
                Answer answer = ask(operation, offset);
                if (operation.paging() == Paging.NONE) {
                    return Page.of(answer.items(), java.util.Optional.empty());
                }
                total = answer.total();
                return Page.of(answer.items(), answer.next(offset));
            });
        }
    }
}
