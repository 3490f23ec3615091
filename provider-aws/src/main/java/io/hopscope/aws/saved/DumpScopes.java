/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.OwnAccount;
import io.hopscope.dump.DumpScope;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Subnet;

/**
 * Which account and region saved answers are of, where the path does not say so by number and name. The account is the
 * one that {@link OwnAccount} finds. The region is that of all zones, else of all subnets. Where these disagree, it
 * stays as the path has it, or empty.
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
        return OwnAccount.of(
                        () -> items(same, Ec2Calls.RESERVATIONS).map(Reservation::ownerId),
                        () -> items(same, Ec2Calls.SECURITY_GROUPS),
                        () -> items(same, Ec2Calls.VPCS))
                .orElse(stated.orElse(""));
    }

    private String region(DumpScope scope) {
        return OwnAccount.sole(items(scope::equals, Ec2Calls.AVAILABILITY_ZONES).map(AvailabilityZone::regionName))
                .or(() -> OwnAccount.sole(items(scope::equals, Ec2Calls.SUBNETS).map(DumpScopes::regionOf)))
                .orElse("");
    }

    private static String regionOf(Subnet subnet) {
        Matcher zone = ZONE.matcher(subnet.availabilityZone() == null ? "" : subnet.availabilityZone());
        return zone.matches() ? zone.group(1) : "";
    }

    private <T> Stream<T> items(Predicate<DumpScope> within, AwsCall<T> call) {
        return dump.scopes().stream()
                .filter(within)
                .flatMap(scope -> dump.listings(scope, call).stream())
                .flatMap(listing -> listing.items().stream());
    }
}
