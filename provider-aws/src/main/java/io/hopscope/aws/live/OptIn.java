/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Call;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.spi.call.Listed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Region;

/**
 * Which regions the account has enabled. A region that it has not refuses every call with the code that wrong
 * credentials get too, so only this tells the two apart, see
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html. Asked at most once; safe for several
 * threads.
 */
final class OptIn {
    private static final String DISABLED = "not-opted-in";

    private static final Operation<Ec2Client, Region> REGIONS = Operation.of(
            new Call<>("DescribeRegions", "ec2:DescribeRegions", ResourceKind.NETWORK, item -> true), (ec2, ask) -> {
                DescribeRegionsResponse answer = ec2.describeRegions(DescribeRegionsRequest.builder()
                        .allRegions(true)
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.whole(answer, answer.regions());
            });

    private final Supplier<List<Source>> sources;
    private @Nullable Listed<Region> answer;

    /**
     * A region to ask.
     *
     * @param ec2 its client
     * @param lister makes the call
     */
    record Source(Ec2Client ec2, Lister lister) {}

    /** Asks one region after another until one answers. */
    OptIn(Supplier<List<Source>> sources) {
        this.sources = sources;
    }

    /** Whether it is certain that the account cannot use a region. */
    boolean isDisabled(String region) {
        Listed<Region> regions = regions();
        return regions.isWhole()
                && regions.items().stream().filter(OptIn::isEnabled).noneMatch(one -> region.equals(one.regionName()));
    }

    /** The regions that the account can use; empty where no region tells. */
    Optional<List<String>> enabled() {
        Listed<Region> regions = regions();
        return regions.isWhole()
                ? Optional.of(regions.items().stream()
                        .filter(OptIn::isEnabled)
                        .map(Region::regionName)
                        .sorted()
                        .toList())
                : Optional.empty();
    }

    /** What the first region that answers says, or why the last one did not. */
    synchronized Listed<Region> regions() {
        Listed<Region> known = answer;
        if (known == null) {
            known = asked();
            answer = known;
        }
        return known;
    }

    private Listed<Region> asked() {
        Listed<Region> last = Listed.none();
        for (Source source : sources.get()) {
            last = source.lister().list(source.ec2(), REGIONS, Selection.all());
            if (last.isWhole()) {
                return last;
            }
        }
        return last;
    }

    private static boolean isEnabled(Region region) {
        return region.regionName() != null && !DISABLED.equals(region.optInStatus());
    }
}
