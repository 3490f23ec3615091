/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.translate.network.VpcPrefixes;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For what serves one VPC alone, and nothing that comes through it: sources are the VPC's own addresses. */
final class OwnSources {
    private OwnSources() {}

    static Match of(AwsAnswers all, @Nullable String vpcId, Subject subject) {
        Fact<List<Prefix>> prefixes = all.vpc(vpcId)
                .map(vpc -> VpcPrefixes.of(vpc.item(), subject))
                .orElseGet(() -> Fact.unknown(subject.notModelled(
                        "The prefixes of " + vpcId + ", which " + subject.id() + " serves, are not known")));
        return prefixes.value()
                .<Match>map(known -> new Match.AddressIn(Side.SOURCE, AddressSet.ofPrefixes(known)))
                .orElseGet(() -> new Match.Undecided(
                        "sources of " + subject.id(), prefixes.missing().orElseThrow()));
    }
}
