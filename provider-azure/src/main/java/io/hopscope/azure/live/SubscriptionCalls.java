/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Rate;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Page;
import io.hopscope.spi.call.PageCaller;
import io.hopscope.spi.call.Pages;
import io.hopscope.spi.call.Turn;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one subscription and keeps their answers. Safe for several threads. */
final class SubscriptionCalls {
    /**
     * What Resource Manager allows each principal in each subscription, see
     * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling.
     */
    private static final Rate READS = new Rate(250, 25);

    /** Effective routes count as writes, though they are none. */
    private static final Rate POSTS = new Rate(200, 10);

    /** What the API says of a resource that it would show if there were one. */
    private static final Set<String> ABSENT = Set.of("ResourceNotFound", "ResourceGroupNotFound");

    private static final ArmId NOBODY = new ArmId("");

    private final Reading reading;
    private final SubscriptionClients clients;
    private final PageCaller caller;
    private final Connection connection;
    private final String bucket;

    SubscriptionCalls(
            Reading reading, SubscriptionClients clients, PageCaller caller, Connection connection, String bucket) {
        this.reading = reading;
        this.clients = clients;
        this.caller = caller;
        this.connection = connection;
        this.bucket = bucket + "/" + reading.subscription();
    }

    Reading reading() {
        return reading;
    }

    /** Reads a list of the subscription. */
    <T> void read(Operation<T> operation) {
        reading.put(operation.call(), "", list(operation, NOBODY, new Turn(bucket, READS)));
    }

    /** Reads a list of each owner. */
    <T> List<Runnable> each(Operation<T> operation, Collection<ArmId> owners) {
        return each(operation, owners, new Turn(bucket, READS));
    }

    /** Reads a list of each owner by a POST. */
    <T> List<Runnable> eachByPost(Operation<T> operation, Collection<ArmId> owners) {
        return each(operation, owners, new Turn(bucket + "/posts", POSTS));
    }

    private <T> List<Runnable> each(Operation<T> operation, Collection<ArmId> owners, Turn turn) {
        return owners.stream()
                .<Runnable>map(owner -> () -> reading.put(operation.call(), owner.text(), list(operation, owner, turn)))
                .toList();
    }

    /** Reads single resources, each by a call; one that is not there is proven not to be. */
    <T> void get(Operation<T> operation, Collection<ArmId> ids) {
        reading.onlyAskedFor(operation.call(), ids);
        run(ids.stream()
                .<Runnable>map(id -> () -> reading.put(operation.call(), "", single(operation, id)))
                .toList());
    }

    private <T> Listed<T> single(Operation<T> operation, ArmId id) {
        Listed<T> listed = list(operation, id, new Turn(bucket, READS));
        boolean absent = listed.failure()
                .map(CallFailure::vendorCode)
                .filter(ABSENT::contains)
                .isPresent();
        return absent ? Listed.none() : listed;
    }

    /** Runs readings side by side. */
    void run(Collection<? extends Runnable> readings) {
        caller.context().runAll(readings);
    }

    private <T> Listed<T> list(Operation<T> operation, ArmId owner, Turn turn) {
        Pages<T> pages = token -> page(operation, owner, turn, token);
        Listed<T> listed = pages.toTheEnd(operation.trim());
        boolean unregistered = listed.failure()
                .map(CallFailure::vendorCode)
                .filter(Failures.NOT_REGISTERED::equals)
                .isPresent();
        return unregistered ? Listed.none() : listed;
    }

    private <T> Page<T> page(Operation<T> operation, ArmId owner, Turn turn, @Nullable String token)
            throws CallFailedException {
        if (!connection.endpoint().owns(token)) {
            throw new CallFailedException(FailureKind.UNREADABLE);
        }
        return caller.page(
                operation.call().name(),
                turn,
                () -> Answers.await(operation.request().page(clients, owner, token), caller, connection.attempt()));
    }
}
