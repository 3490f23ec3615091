/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;

/**
 * The interfaces of a balancer, one in each of its subnets. Their description names it: {@code ELB net/<name>/<id>}, as
 * the end of its ARN does, see https://repost.aws/knowledge-center/elb-find-load-balancer-IP. Failing that, the
 * addresses that the balancer lists tell which they are, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAddress.html.
 */
final class BalancerInterfaces {
    private static final String ARN_PART = ":loadbalancer/";

    private final AwsAnswers all;

    BalancerInterfaces(AwsAnswers all) {
        this.all = all;
    }

    /** The interfaces; unknown where they were not all read, or an active balancer seems to have none. */
    Fact<List<ResourceId>> of(Told<LoadBalancer> told, Subject subject) {
        List<ResourceId> found = ids(nic -> isNamed(nic, told.item()));
        if (found.isEmpty()) {
            Set<String> addresses = addresses(told.item());
            found = ids(nic -> hasOneOf(nic, addresses));
        }
        Listing<Nic> listing = told.by().list(Ec2.NETWORK_INTERFACES);
        if (listing.gap().isPresent()) {
            return Fact.unknown(listing.gap().get());
        }
        return found.isEmpty() ? Fact.unknown(none(subject)) : Fact.known(found);
    }

    private List<ResourceId> ids(Predicate<Nic> which) {
        return all.interfaces().stream()
                .map(Told::item)
                .filter(which)
                .map(nic -> Word.orEmpty(nic.id()))
                .distinct()
                .sorted()
                .map(AwsId::networkInterface)
                .toList();
    }

    private static boolean isNamed(Nic nic, LoadBalancer balancer) {
        String arn = Word.orEmpty(balancer.loadBalancerArn());
        int part = arn.indexOf(ARN_PART);
        return part >= 0 && ("ELB " + arn.substring(part + ARN_PART.length())).equals(nic.description());
    }

    /** Addresses with the subnet where private ones are, since those are unique in one network only. */
    private static Set<String> addresses(LoadBalancer balancer) {
        return balancer.availabilityZones().stream()
                .flatMap(BalancerInterfaces::addresses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<@Nullable String> addresses(AvailabilityZone zone) {
        return zone.loadBalancerAddresses().stream()
                .flatMap(address -> Stream.of(
                        address.ipAddress(),
                        address.allocationId(),
                        address.privateIPv4Address() == null
                                ? null
                                : zone.subnetId() + " " + address.privateIPv4Address()));
    }

    private static boolean hasOneOf(Nic nic, Set<String> addresses) {
        Stream<@Nullable String> own = Stream.concat(
                Stream.ofNullable(nic.association())
                        .flatMap(association -> Stream.of(association.publicAddress(), association.allocation())),
                nic.privateAddresses().stream().map(address -> nic.subnet() + " " + address.address()));
        return own.anyMatch(addresses::contains);
    }

    private static Gap none(Subject subject) {
        return subject.gap(
                GapReason.CONTRADICTION,
                "No network interface of " + subject.id() + " is listed",
                "ec2:DescribeNetworkInterfaces");
    }
}
