/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.dump.DumpScope;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Which account and region saved answers are of, where the path does not say so by number and name. The account is the
 * one that owns all instances, else all security groups, else all VPCs: an account lists its own instances only, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html. The region is that of all zones,
 * else of all subnets. Where these disagree, it stays as the path has it, or empty.
 */
final class DumpScopes {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern ZONE = Pattern.compile("([a-z]{2,4}(?:-[a-z]+)+-[0-9]+)[a-z]");

    private final AwsDump dump;
    private final Map<Optional<String>, String> accounts = new HashMap<>();

    DumpScopes(AwsDump dump) {
        this.dump = dump;
    }

    /** The scope in the vendor's own terms. */
    Scope of(DumpScope scope) {
        String account = accounts.computeIfAbsent(scope.account(), this::account);
        return new Scope(AwsId.VENDOR, account, scope.region().orElseGet(() -> region(scope)));
    }

    private String account(Optional<String> stated) {
        if (stated.filter(text -> ACCOUNT.matcher(text).matches()).isPresent()) {
            return stated.get();
        }
        Predicate<DumpScope> same = scope -> scope.account().equals(stated);
        return Stream.of(
                        agreed(same, Ec2Calls.RESERVATIONS, Reservation::ownerId),
                        agreed(same, Ec2Calls.SECURITY_GROUPS, SecurityGroup::ownerId),
                        agreed(same, Ec2Calls.VPCS, Vpc::ownerId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(stated.orElse(""));
    }

    private String region(DumpScope scope) {
        return agreed(scope::equals, Ec2Calls.AVAILABILITY_ZONES, AvailabilityZone::regionName)
                .or(() -> agreed(scope::equals, Ec2Calls.SUBNETS, subnet -> regionOf(subnet)))
                .orElse("");
    }

    private static String regionOf(Subnet subnet) {
        Matcher zone = ZONE.matcher(subnet.availabilityZone() == null ? "" : subnet.availabilityZone());
        return zone.matches() ? zone.group(1) : "";
    }

    private <T> Optional<String> agreed(Predicate<DumpScope> within, AwsCall<T> call, Function<T, String> value) {
        List<String> values = dump.scopes().stream()
                .filter(within)
                .flatMap(scope -> dump.listings(scope, call).stream())
                .flatMap(listing -> listing.items().stream())
                .map(value)
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.toList());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
