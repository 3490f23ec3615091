/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.space;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.PublicIpPrefixInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public addresses that references stand for, single ones and prefixes of them. */
public final class PublicPools {
    private static final AddressSet PLATFORM = AddressSet.of(Prefix.parse("168.63.129.16/32"));

    private final AzureAnswers all;
    private final Map<String, Told<PublicIpPrefixInner>> prefixes = new HashMap<>();

    /**
     * The addresses behind references.
     *
     * @param addresses those that are known
     * @param missing a reference that leads nowhere in the answers; empty when all are known
     */
    public record Pool(AddressSet addresses, Optional<ArmId> missing) {
        /** Both. */
        public Pool and(Pool other) {
            return new Pool(addresses.union(other.addresses), missing.or(other::missing));
        }
    }

    /** The addresses of all subscriptions. */
    public PublicPools(AzureAnswers all) {
        this.all = all;
        all.all(Calls.PUBLIC_PREFIXES)
                .forEach(told -> ArmId.of(told.item().id()).ifPresent(id -> prefixes.putIfAbsent(id.text(), told)));
    }

    /** Every address of a family that a machine may get on its way out: never the one that the platform speaks from. */
    public static AddressSet any(IpFamily family) {
        return AddressScope.outside(family).subtract(PLATFORM);
    }

    /** The addresses of public address resources; one that has no address now adds none. */
    public Pool ofAddresses(List<? extends SubResource> references) {
        List<Prefix> found = new ArrayList<>();
        Optional<ArmId> missing = Optional.empty();
        for (SubResource reference : Word.list(references)) {
            Optional<ArmId> id = AzureAnswers.ref(reference);
            Optional<ArmId> unseen = id.filter(i -> all.address(i).isEmpty());
            missing = missing.or(() -> unseen);
            id.flatMap(this::address).map(Prefix::host).ifPresent(found::add);
        }
        return new Pool(AddressSet.ofPrefixes(found), missing);
    }

    /** The addresses of public prefixes. */
    public Pool ofPrefixes(List<? extends SubResource> references) {
        List<Prefix> found = new ArrayList<>();
        Optional<ArmId> missing = Optional.empty();
        for (SubResource reference : Word.list(references)) {
            Optional<ArmId> id = AzureAnswers.ref(reference);
            Optional<ArmId> unseen = id.filter(i -> !prefixes.containsKey(i.text()));
            missing = missing.or(() -> unseen);
            id.map(i -> prefixes.get(i.text()))
                    .flatMap(told -> Prefix.tryParse(Word.orEmpty(told.item().ipPrefix())))
                    .ifPresent(found::add);
        }
        return new Pool(AddressSet.ofPrefixes(found), missing);
    }

    /** The address that a public address resource has now. */
    public Optional<IpAddress> address(ArmId id) {
        return all.address(id)
                .flatMap(told -> IpAddress.tryParse(Word.orEmpty(told.item().ipAddress())));
    }
}
