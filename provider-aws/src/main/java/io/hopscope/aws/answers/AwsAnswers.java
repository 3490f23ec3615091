/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * All accounts and regions together, so that what one account shares with another is found wherever it was read.
 * Immutable and safe to share between threads.
 */
public final class AwsAnswers {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    private final Map<Scope, AwsScopeAnswers> scopes;
    private final Set<String> accounts;
    private final Map<String, Told<Vpc>> vpcs;
    private final Map<String, Told<Subnet>> subnets;
    private final List<Told<Nic>> interfaces;

    private AwsAnswers(Map<Scope, AwsScopeAnswers> scopes) {
        this.scopes = scopes;
        this.accounts = scopes.keySet().stream().map(Scope::account).collect(Collectors.toUnmodifiableSet());
        this.vpcs = index(Ec2.VPCS, Vpc::vpcId, Vpc::ownerId);
        this.subnets = index(Ec2.SUBNETS, Subnet::subnetId, Subnet::ownerId);
        this.interfaces = gatherInterfaces();
    }

    /** The union of the given answers, in an order that depends on their scopes alone. */
    public static AwsAnswers of(Collection<AwsScopeAnswers> scopes) {
        Map<Scope, AwsScopeAnswers> byScope = new TreeMap<>();
        scopes.forEach(one -> byScope.merge(one.scope(), one, AwsScopeAnswers::and));
        return new AwsAnswers(byScope);
    }

    /** The answers of each account and region. */
    public List<AwsScopeAnswers> scopes() {
        return List.copyOf(scopes.values());
    }

    /** The answers of one account and region, if it was read. */
    public Optional<AwsScopeAnswers> in(Scope scope) {
        return Optional.ofNullable(scopes.get(scope));
    }

    /** What a call listed in one account and region; a gap where these were not read. */
    public <T> Listing<T> list(Call<T> call, Scope scope) {
        return in(scope).map(answers -> answers.list(call)).orElseGet(() -> Listing.unread(outside(call, scope)));
    }

    /** Every item that any scope lists for a call. */
    public <T> Stream<Told<T>> all(Call<T> call) {
        return scopes.values().stream()
                .flatMap(by -> by.list(call).items().stream().map(item -> new Told<>(item, by)));
    }

    /** A VPC, as its owner tells it where the owner was read. */
    public Optional<Told<Vpc>> vpc(@Nullable String id) {
        return Optional.ofNullable(id).map(vpcs::get);
    }

    /** A subnet, as its owner tells it where the owner was read. */
    public Optional<Told<Subnet>> subnet(@Nullable String id) {
        return Optional.ofNullable(id).map(subnets::get);
    }

    /**
     * All network interfaces: those that are listed, and where that list is missing or cut, those that instances carry.
     */
    public List<Told<Nic>> interfaces() {
        return interfaces;
    }

    /** Where a VPC belongs; empty when no answer tells it. */
    public Optional<Placement> placeOfVpc(@Nullable String id) {
        return vpc(id).map(told -> place(told.by(), told.item().ownerId()));
    }

    /**
     * Where something belongs that only the owner of a VPC can make in it: a subnet, a NAT gateway.
     *
     * @param vpc the VPC
     * @param owner the account that the answer itself names, which counts when no answer tells of the VPC
     */
    public Placement placeInVpc(AwsScopeAnswers by, @Nullable String vpc, @Nullable String owner) {
        String found = vpc(vpc).map(told -> told.item().ownerId()).orElse(owner);
        return place(by, found);
    }

    /**
     * Where a resource belongs.
     *
     * @param by who tells it
     * @param owner the account that owns it; null, or no account's number, where the answer does not say: then it is
     *     taken as the teller's own
     */
    public Placement place(AwsScopeAnswers by, @Nullable String owner) {
        return place(by, owner, by.scope().region());
    }

    /** Where a resource of another region belongs, such as a peering of two regions. */
    public Placement place(AwsScopeAnswers by, @Nullable String owner, String region) {
        String teller = by.scope().account();
        if (owner == null || !ACCOUNT.matcher(owner).matches() || teller.isEmpty() || owner.equals(teller)) {
            return new Placement(new Scope(AwsId.VENDOR, teller, region), View.OWNER, Editability.yes());
        }
        Scope scope = new Scope(AwsId.VENDOR, owner, region);
        return new Placement(
                scope,
                View.GUEST,
                accounts.contains(owner) ? Editability.yes() : Editability.no("owned by account " + owner));
    }

    private List<Told<Nic>> gatherInterfaces() {
        List<Told<Nic>> listed = all(Ec2.NETWORK_INTERFACES).toList();
        Set<String> known = listed.stream().map(told -> told.item().id()).collect(Collectors.toSet());
        Stream<Told<Nic>> carried = all(Ec2.INSTANCES)
                .filter(told -> !told.by().isGiven(Ec2.NETWORK_INTERFACES)
                        || !told.by().list(Ec2.NETWORK_INTERFACES).isComplete())
                .flatMap(told -> told.item().interfaces().stream()
                        .filter(nic -> !known.contains(nic.id()))
                        .map(nic -> new Told<>(nic, told.by())));
        return Stream.concat(listed.stream(), carried).toList();
    }

    private static Gap outside(Call<?> call, Scope scope) {
        return new Gap(
                scope,
                call.kind(),
                "",
                GapReason.OUTSIDE_SNAPSHOT,
                "",
                "The answers of " + scope + " are not in the input",
                call.permission() + " in " + scope);
    }

    private <T> Map<String, Told<T>> index(Call<T> call, Function<T, String> id, Function<T, String> owner) {
        Map<String, Told<T>> byId = new HashMap<>();
        all(call)
                .forEach(told -> byId.merge(id.apply(told.item()), told, (first, second) -> {
                    boolean better =
                            place(second.by(), owner.apply(second.item())).view() == View.OWNER;
                    return better ? second : first;
                }));
        return byId;
    }
}
