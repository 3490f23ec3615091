/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Ec2;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/**
 * The prefix lists that rules and routes refer to, and those of customers. Entries are read of these only: each list
 * costs a call, and a region has a dozen of AWS's own that nobody uses.
 */
final class PrefixListReferences {
    private final Reading reading;

    PrefixListReferences(Reading reading) {
        this.reading = reading;
    }

    SortedSet<String> ids() {
        return Stream.of(ofGroups(reading), ofRoutes(), ofCustomers())
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that rules of groups refer to; null where a rule names none. */
    static Stream<String> ofGroups(Reading reading) {
        return reading.items(Ec2.SECURITY_GROUPS).stream()
                .flatMap(PrefixListReferences::permissions)
                .map(PrefixListId::prefixListId);
    }

    private static Stream<PrefixListId> permissions(SecurityGroup group) {
        return Stream.concat(group.ipPermissions().stream(), group.ipPermissionsEgress().stream())
                .flatMap(permission -> permission.prefixListIds().stream());
    }

    private Stream<String> ofRoutes() {
        return reading.items(Ec2.ROUTE_TABLES).stream()
                .flatMap(table -> table.routes().stream())
                .map(Route::destinationPrefixListId);
    }

    /** Those may be in routes of transit gateways too. */
    private Stream<String> ofCustomers() {
        return reading.items(Ec2.MANAGED_PREFIX_LISTS).stream()
                .filter(list -> !"AWS".equals(list.ownerId()))
                .map(list -> list.prefixListId());
    }
}
