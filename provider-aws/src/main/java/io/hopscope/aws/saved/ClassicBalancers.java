/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.SavedListing;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;

/** Classic load balancers are recognised, and what they do to packets is not modelled. */
public final class ClassicBalancers {
    private ClassicBalancers() {}

    /** A gap for each account and region that has any. */
    public static List<Gap> gaps(AwsDump dump) {
        DumpScopes scopes = new DumpScopes(dump);
        return dump.untyped().stream()
                .filter(listing -> listing.key().call().equals(AwsDialect.CLASSIC_LOAD_BALANCERS))
                .filter(listing -> listing.items().findAny().isPresent())
                .map(listing -> gap(listing, scopes))
                .toList();
    }

    private static Gap gap(SavedListing listing, DumpScopes scopes) {
        return new Gap(
                scopes.of(listing.key().scope()),
                ResourceKind.LOAD_BALANCER,
                "",
                GapReason.NOT_MODELLED,
                "",
                "Classic load balancers (" + listing.items().count() + ") are not modelled",
                "");
    }
}
