/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.VSwitches;
import io.hopscope.model.edge.SnatRule;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a NAT gateway gives which address: machines with an address mapped to them come first, then SNAT entries, by
 * vSwitch or by block. See https://www.alibabacloud.com/help/en/vpc/api-createsnatentry.
 */
final class SourceRules {
    private record Entry(Optional<Prefix> source, SnatRule rule) {}

    private final AliyunAnswers all;

    SourceRules(AliyunAnswers all) {
        this.all = all;
    }

    /**
     * The rules, first match first; lists that were not read may hold one for anybody and any of the addresses.
     *
     * @param pool all addresses of the gateway
     */
    Fact<List<SnatRule>> of(Item nat, List<Prefix> pool, Subject subject) {
        Listing snat = NatTables.snat(nat);
        Listing forward = NatTables.forward(nat);
        List<Item> mappings = NatTables.items(nat, forward).stream()
                .filter(entry -> ForwardDoors.isAvailable(entry) && ForwardDoors.isMapping(entry))
                .toList();
        List<SnatRule> rules = new ArrayList<>();
        mappings.stream().flatMap(entry -> mapping(entry).stream()).forEach(rules::add);
        forward.gap()
                .ifPresent(gap ->
                        spare(nat, snat, pool).forEach(ip -> rules.add(perhaps("a mapping", gap, List.of(ip)))));
        snat.gap().ifPresent(gap -> rules.add(perhaps("an SNAT entry", gap, pool)));
        AddressSet mapped = AddressSet.ofPrefixes(mappings.stream()
                .flatMap(entry -> entry.address("InternalIp").stream())
                .map(Prefix::host)
                .toList());
        List<Entry> entries = NatTables.items(nat, snat).stream()
                .filter(entry -> entry.folded("Status").equals("available")
                        || entry.text("Status").isEmpty())
                .map(entry -> entry(entry, mapped, subject))
                .sorted(Comparator.comparingInt(
                        (Entry entry) -> -entry.source().map(Prefix::length).orElse(0)))
                .toList();
        entries.forEach(entry -> rules.add(entry.rule()));
        List<SnatRule> known = List.copyOf(rules);
        return overlap(entries) ? Fact.assumed(known, Assumed.SNAT_MOST_SPECIFIC) : Fact.known(known);
    }

    /** Addresses that may be mapped as a whole: they serve no other entry. */
    private static List<Prefix> spare(Item nat, Listing snat, List<Prefix> pool) {
        Set<Prefix> used = NatTables.items(nat, snat).stream()
                .flatMap(entry -> given(entry).stream())
                .collect(Collectors.toSet());
        return pool.stream().filter(address -> !used.contains(address)).toList();
    }

    private static SnatRule perhaps(String what, Gap gap, List<Prefix> pool) {
        return new SnatRule(
                what + " that was not read", new Match.Undecided("source", gap), AddressSet.ofPrefixes(pool));
    }

    private static Optional<SnatRule> mapping(Item entry) {
        Optional<IpAddress> inside = entry.address("InternalIp");
        Optional<IpAddress> outside = entry.address("ExternalIp");
        return inside.flatMap(in -> outside.map(out -> new SnatRule(
                entry.text("ForwardEntryId"), from(AddressSet.of(Prefix.host(in))), AddressSet.of(Prefix.host(out)))));
    }

    private Entry entry(Item entry, AddressSet mapped, Subject subject) {
        String vSwitch = entry.text("SourceVSwitchId");
        Optional<Prefix> source = all.find(Operation.VSWITCHES, vSwitch)
                .flatMap(item -> VSwitches.prefixes(item).stream().findFirst())
                .or(() -> entry.prefix("SourceCIDR"));
        Match sources = source.map(block -> from(AddressSet.of(block).subtract(mapped)))
                .orElseGet(() -> new Match.Undecided(
                        "source",
                        subject.notGiven(
                                "The addresses of " + vSwitch + " are not in the input",
                                Operation.VSWITCHES.permission())));
        AddressSet addresses = AddressSet.ofPrefixes(given(entry));
        return new Entry(source, new SnatRule(entry.text("SnatEntryId"), sources, addresses));
    }

    private static List<Prefix> given(Item entry) {
        return Arrays.stream(entry.text("SnatIp").split(",", -1))
                .flatMap(text -> IpAddress.tryParse(text.strip()).stream())
                .map(Prefix::host)
                .toList();
    }

    private static Match from(AddressSet sources) {
        return new Match.AddressIn(Side.SOURCE, sources);
    }

    /** Whether two entries with other addresses take one source. */
    private static boolean overlap(List<Entry> entries) {
        return entries.stream()
                .anyMatch(one -> entries.stream()
                        .anyMatch(other -> !one.equals(other)
                                && !one.rule().addresses().equals(other.rule().addresses())
                                && one.source().isPresent()
                                && other.source()
                                        .filter(one.source().get()::overlaps)
                                        .isPresent()));
    }
}
