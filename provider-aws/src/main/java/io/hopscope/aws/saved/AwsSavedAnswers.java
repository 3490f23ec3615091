/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.Dump;
import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.DumpReader;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.Origin;
import io.hopscope.dump.SavedListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a tree of saved answers into SDK objects. */
public final class AwsSavedAnswers {
    private static final String OPTIONAL_MODEL =
            "software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer";

    private final Map<String, AwsCall<?>> calls;
    private final SdkReader reader = new SdkReader();
    private final List<AwsListing<?>> listings = new ArrayList<>();
    private final List<SavedListing> untyped = new ArrayList<>();

    private AwsSavedAnswers(Map<String, AwsCall<?>> calls) {
        this.calls = calls;
    }

    /**
     * Reads a folder with everything below it, or one file.
     *
     * @throws DumpFormatException if something cannot be read, is not JSON, or has another type than the API's model;
     *     the message names file and field
     */
    public static AwsDump read(Path root) {
        Dump dump = DumpReader.of(new AwsDialect()).read(root);
        return new AwsSavedAnswers(calls(isPresent(OPTIONAL_MODEL))).typed(dump);
    }

    static Map<String, AwsCall<?>> calls(boolean withLoadBalancing) {
        Map<String, AwsCall<?>> calls = new HashMap<>();
        Ec2Calls.ALL.forEach(call -> calls.put(call.name(), call));
        if (withLoadBalancing) {
            ElbCalls.ALL.forEach(call -> calls.put(call.name(), call));
        }
        return calls;
    }

    private AwsDump typed(Dump dump) {
        for (SavedListing listing : dump.listings()) {
            AwsCall<?> call = calls.get(listing.key().call());
            if (call == null) {
                untyped.add(listing);
            } else {
                listings.add(typed(call, listing));
            }
        }
        return new AwsDump(
                dump.scopes(),
                listings,
                untyped,
                dump.errors(),
                dump.unread(),
                dump.duplicates(),
                dump.answers()
                        .flatMap(answer -> AnswerDate.of(answer.body()).stream())
                        .min(Comparator.naturalOrder()),
                Collections.unmodifiableSortedSet(reader.unknownMembers()));
    }

    private <T> AwsListing<T> typed(AwsCall<T> call, SavedListing listing) {
        List<JsonCursor> saved = listing.items().toList();
        List<T> items = new ArrayList<>(saved.size());
        List<Origin> origins = new ArrayList<>(saved.size());
        for (JsonCursor item : saved) {
            items.add(reader.read(item, call.type(), call.builder()));
            origins.add(item.origin());
        }
        return new AwsListing<>(
                call,
                listing.key().scope(),
                listing.key().owner(),
                items,
                origins,
                listing.completeness(),
                listing.errors());
    }

    private static boolean isPresent(String model) {
        try {
            Class.forName(model, false, AwsSavedAnswers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
