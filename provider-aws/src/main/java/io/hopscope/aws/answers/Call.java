/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A call of the API whose answers are kept: a typed key of {@link AwsScopeAnswers}. See {@link Ec2} and {@link Elb}.
 *
 * @param <T> what is kept of one item of its answer: the SDK's own object, or what counts of it where there is one for
 *     each machine
 * @param name the name of the operation, such as {@code DescribeVpcs}, unique among the calls
 * @param permission what a policy must allow for it, such as {@code ec2:DescribeVpcs}
 * @param kind what is missing without its answer
 * @param usable whether an item can be told from others: one without its id cannot be used
 * @param form what is kept of an object of the SDK
 */
public record Call<T>(
        String name, String permission, ResourceKind kind, Predicate<T> usable, Function<Object, Stream<T>> form) {
    /** A call of which the SDK's objects are kept. */
    @SuppressWarnings("unchecked") // only a listing of T is ever formed for a call of T
    public Call(String name, String permission, ResourceKind kind, Predicate<T> usable) {
        this(name, permission, kind, usable, item -> Stream.of((T) item));
    }

    /** What is kept of the SDK's objects of one page. */
    public List<T> keep(List<?> items) {
        return items.stream().flatMap(form).toList();
    }

    /** The gap that a missing answer leaves. */
    public Gap notRead(Scope scope) {
        return new Gap(scope, kind, "", GapReason.NOT_READ, "", name + " was not read", permission);
    }

    /** The gap that a missing answer for one owner leaves: the entries of one list, the routes of one table. */
    public Gap notRead(Scope scope, String owner) {
        return new Gap(scope, kind, owner, GapReason.NOT_READ, "", name + " was not read for " + owner, permission);
    }

    /** The listing without items that have no id; these are a gap then. */
    Listing<T> identified(Listing<T> listing, Scope scope) {
        if (listing.items().stream().allMatch(usable)) {
            return listing;
        }
        String message = name + " lists something that has no id";
        Gap gap = new Gap(scope, kind, "", GapReason.FAILED, "", message, permission);
        return Listing.partial(
                listing.items().stream().filter(usable).toList(), listing.gap().orElse(gap));
    }

    /** A listing that was kept under this call, whose items are of this call's type therefore. */
    @SuppressWarnings("unchecked") // the builder of the answers keeps a list of T under a call of T only
    public Listing<T> typed(Listing<?> kept) {
        return (Listing<T>) kept;
    }

    @Override
    public String toString() {
        return name;
    }
}
