/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.translate.AwsTranslator;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import java.util.Arrays;
import java.util.List;

/** What a test reads in one account and region, and the snapshot of it. */
public final class Reading {
    /** The account of most tests. */
    public static final String ACCOUNT = "111122223333";

    /** Another account. */
    public static final String OTHER = "444455556666";

    /** The region of most tests. */
    public static final String REGION = "eu-north-1";

    private final Scope scope;
    private final AwsScopeAnswers.Builder answers;

    private Reading(Scope scope) {
        this.scope = scope;
        this.answers = AwsScopeAnswers.of(scope);
    }

    /** Nothing read yet, in the usual account. */
    public static Reading here() {
        return in(ACCOUNT, REGION);
    }

    /** Nothing read yet. */
    public static Reading in(String account, String region) {
        return new Reading(scope(account, region));
    }

    /** A scope of AWS. */
    public static Scope scope(String account, String region) {
        return new Scope(AwsId.VENDOR, account, region);
    }

    /** A list read to its end, of objects of the SDK. */
    public <T> Reading with(Call<T> call, Object... items) {
        answers.put(call, Listing.complete(call.keep(Arrays.asList(items))));
        return this;
    }

    /** A list of one owner, read to its end. */
    public <T> Reading of(String owner, Call<T> call, Object... items) {
        answers.put(call, owner, Listing.complete(call.keep(Arrays.asList(items))));
        return this;
    }

    /** A list that lacks a page. */
    public <T> Reading cut(Call<T> call, Object... items) {
        answers.put(call, Listing.partial(call.keep(Arrays.asList(items)), gap(call, GapReason.INCOMPLETE)));
        return this;
    }

    /** A call that was refused. */
    public <T> Reading denied(Call<T> call) {
        answers.put(call, Listing.unread(gap(call, GapReason.DENIED)));
        return this;
    }

    /** The answers. */
    public AwsScopeAnswers answers() {
        return answers.build();
    }

    /** The snapshot of what was read, nothing assumed. */
    public Snapshot snapshot() {
        return AwsTranslator.translate(List.of(answers()), false);
    }

    /** The snapshot if nothing else exists. */
    public Snapshot assumedComplete() {
        return AwsTranslator.translate(List.of(answers()), true);
    }

    /** The snapshot of several accounts together, nothing assumed. */
    public static Snapshot together(Reading... readings) {
        return AwsTranslator.translate(
                Arrays.stream(readings).map(Reading::answers).toList(), false);
    }

    /** A resource that has to be in a snapshot. */
    public static <T extends Resource> T get(Snapshot snapshot, Class<T> type, ResourceId id) {
        return type.cast(snapshot.resource(id).orElseThrow(() -> new AssertionError("no " + id)));
    }

    /** What has to be known. */
    public static <T> T known(Fact<T> fact) {
        if (fact instanceof Fact.Known<T> known) {
            return known.content();
        }
        throw new AssertionError("not known: " + fact);
    }

    /** Why something is not known, which it must not be. */
    public static GapReason unknown(Fact<?> fact) {
        return fact.missing()
                .orElseThrow(() -> new AssertionError("known: " + fact))
                .reason();
    }

    private Gap gap(Call<?> call, GapReason reason) {
        return new Gap(scope, call.kind(), "", reason, "", call + " was " + reason, call.permission());
    }
}
