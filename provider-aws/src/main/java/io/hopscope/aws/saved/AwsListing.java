/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.Completeness;
import io.hopscope.dump.DumpScope;
import io.hopscope.dump.Origin;
import io.hopscope.dump.SavedError;
import java.util.List;
import java.util.Optional;

/**
 * What one call listed in one scope, for one owner where it has one. The same item may be in it twice, from two pages.
 *
 * @param <T> the SDK class of one item
 * @param call the call
 * @param scope the account and region, as far as they are known
 * @param owner the resource that the call was made for
 * @param items what it listed, pages in order; empty also if the call failed
 * @param origins the file and place of each item
 * @param completeness whether the list is whole
 * @param errors saved instead of an answer
 */
public record AwsListing<T>(
        AwsCall<T> call,
        DumpScope scope,
        Optional<String> owner,
        List<T> items,
        List<Origin> origins,
        Completeness completeness,
        List<SavedError> errors) {
    /** Copies the lists. */
    public AwsListing {
        items = List.copyOf(items);
        origins = List.copyOf(origins);
        errors = List.copyOf(errors);
    }
}
