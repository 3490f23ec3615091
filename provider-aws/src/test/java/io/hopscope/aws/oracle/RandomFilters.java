/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;

import io.hopscope.aws.oracle.Resource.Entry;
import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.HubAttachment;
import io.hopscope.aws.oracle.Resource.Listed;
import io.hopscope.aws.oracle.Resource.Nacl;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Rule;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Security groups, network ACLs and prefix lists, in the usual shapes and with the usual mistakes. */
final class RandomFilters {
    static final List<String> PORTS =
            List.of("tcp/22", "tcp/80", "tcp/443", "tcp/3306", "tcp/8443", "udp/53", "udp/123", "icmp/8-0");

    private final Draft draft;

    private RandomFilters(Draft draft) {
        this.draft = draft;
    }

    /** Each VPC's default group and some more, and prefix lists; rules come later. */
    static void addGroups(Draft draft) {
        for (Vpc vpc : draft.all(Vpc.class)) {
            group(draft, vpc, "default");
            Stream.of("web", "admin", "inner").forEach(name -> group(draft, vpc, name));
        }
        while (draft.chance(0.4)) {
            prefixList(draft);
        }
    }

    private static void prefixList(Draft draft) {
        List<Cidr> entries = new ArrayList<>(List.of(Cidr.of("203.0.113.64/26")));
        Stream.of("10.20.0.0/16", "10.36.0.0/17", "192.0.2.128/25")
                .filter(text -> draft.chance(0.6))
                .forEach(text -> entries.add(Cidr.of(text)));
        String region = draft.all(Vpc.class).get(0).region();
        draft.add(new PrefixList(draft.id("pl"), region, false, entries, false));
    }

    private static void group(Draft draft, Vpc vpc, String name) {
        draft.add(new SecurityGroup(draft.id("sg"), vpc.id(), name, List.of(), List.of()));
    }

    static void addRules(Draft draft) {
        RandomFilters filters = new RandomFilters(draft);
        for (SecurityGroup group : draft.all(SecurityGroup.class)) {
            draft.add(new SecurityGroup(
                    group.id(), group.vpc(), group.name(), filters.ingress(group), filters.egress(group)));
        }
    }

    private List<Rule> ingress(SecurityGroup group) {
        List<Rule> rules = new ArrayList<>();
        switch (group.name()) {
            case "default" -> rules.add(rule("-1", new Group(group.id(), null, null, false)));
            case "web" -> {
                rules.add(rule("tcp/80", "0.0.0.0/0"));
                rules.add(rule("tcp/443", "0.0.0.0/0"));
                rules.add(rule("tcp/443", "::/0"));
            }
            case "admin" -> {
                rules.add(rule("tcp/22", draft.oneOf("203.0.113.0/24", "172.20.0.0/16", "0.0.0.0/0")));
                rules.add(rule("icmp/" + draft.oneOf("-1", "8-0", "8--1", "3-4"), "0.0.0.0/0"));
                rules.add(rule("icmpv6/-1", "::/0"));
            }
            default -> rules.add(rule(draft.oneOf("-1", "tcp/0-65535"), draft.oneOf("10.0.0.0/8", "10.20.0.0/16")));
        }
        for (int i = draft.between(0, 3); i > 0; i--) {
            rules.add(anyRule(group, false));
        }
        return rules;
    }

    private List<Rule> egress(SecurityGroup group) {
        if (draft.chance(0.85)) {
            return List.of(rule("-1", "0.0.0.0/0"), rule("-1", "::/0"));
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = draft.between(0, 4); i > 0; i--) {
            rules.add(anyRule(group, true));
        }
        return rules;
    }

    private Rule anyRule(SecurityGroup group, boolean egress) {
        String ports = draft.chance(0.7) ? draft.one(PORTS) : draft.oneOf("-1", "6/443", "tcp/1024-65535", "47");
        double dice = draft.random.nextDouble();
        if (dice < 0.45) {
            return rule(ports, reference(group));
        }
        List<PrefixList> lists = draft.all(PrefixList.class).stream()
                .filter(list -> list.region().equals(regionOf(group)))
                .toList();
        if (dice < 0.65 && !lists.isEmpty()) {
            return rule(ports, new Listed(draft.one(lists).id()));
        }
        return egress && draft.chance(0.3)
                ? rule(ports, "::/0")
                : rule(
                        ports,
                        draft.oneOf("0.0.0.0/0", "10.0.0.0/8", "10.20.1.0/24", "203.0.113.0/25", "198.51.100.0/24"));
    }

    private String regionOf(SecurityGroup group) {
        return draft.all(Vpc.class).stream()
                .filter(vpc -> vpc.id().equals(group.vpc()))
                .findFirst()
                .orElseThrow()
                .region();
    }

    /** A group of this VPC, of a peered one, or of one on the same hub; now and then one that is gone. */
    private Group reference(SecurityGroup owner) {
        SecurityGroup other = draft.one(draft.all(SecurityGroup.class));
        if (draft.chance(0.05)) {
            return new Group(draft.id("sg"), null, null, true);
        }
        if (other.vpc().equals(owner.vpc())) {
            return new Group(other.id(), null, null, false);
        }
        Optional<Peering> peering = draft.all(Peering.class).stream()
                .filter(found ->
                        List.of(found.requester(), found.accepter()).containsAll(List.of(owner.vpc(), other.vpc())))
                .findFirst();
        if (peering.isPresent()) {
            boolean stale = !peering.get().status().equals("active");
            return new Group(other.id(), other.vpc(), peering.get().id(), stale);
        }
        List<String> onHubs =
                draft.all(HubAttachment.class).stream().map(HubAttachment::vpc).toList();
        return onHubs.containsAll(List.of(owner.vpc(), other.vpc()))
                ? new Group(other.id(), other.vpc(), null, false)
                : new Group(owner.id(), null, null, false);
    }

    /** The groups of an interface: one or two of its VPC. */
    static List<String> groupsFor(Draft draft, Vpc vpc) {
        List<String> all = new ArrayList<>(draft.all(SecurityGroup.class).stream()
                .filter(group -> group.vpc().equals(vpc.id()))
                .map(SecurityGroup::id)
                .toList());
        List<String> chosen = new ArrayList<>();
        for (int i = draft.between(1, 3); i > 0; i--) {
            chosen.add(all.remove(draft.random.nextInt(all.size())));
        }
        return chosen;
    }

    static void addAcls(Draft draft) {
        RandomFilters filters = new RandomFilters(draft);
        for (Vpc vpc : draft.all(Vpc.class)) {
            List<String> rest =
                    new ArrayList<>(draft.subnetsOf(vpc).map(Subnet::id).toList());
            while (!rest.isEmpty() && draft.chance(0.35)) {
                List<String> bound = List.of(rest.remove(draft.random.nextInt(rest.size())));
                draft.add(new Nacl(draft.id("acl"), vpc.id(), false, bound, filters.entries()));
            }
            List<Entry> usual = draft.chance(0.93) ? Estate.allowAll() : filters.entries();
            draft.add(new Nacl(draft.id("acl"), vpc.id(), true, rest, usual));
        }
    }

    private List<Entry> entries() {
        List<String> lines = new ArrayList<>();
        double dice = draft.random.nextDouble();
        if (dice < 0.55) {
            lines.addAll(List.of("100 in allow -1 0.0.0.0/0", "100 out allow -1 0.0.0.0/0"));
        } else if (dice < 0.8) {
            servers(lines);
        } else if (dice < 0.96) {
            hole(lines);
        }
        for (int i = draft.between(0, 3); i > 0; i--) {
            lines.add(draft.between(1, 99) + " " + anyEntry());
        }
        return lines.stream().distinct().flatMap(this::bothFamilies).toList();
    }

    /** Everything but a part of the ports that clients take. */
    private void hole(List<String> lines) {
        lines.addAll(List.of("100 in allow -1 0.0.0.0/0", "100 out allow -1 0.0.0.0/0"));
        String part =
                draft.oneOf("1024-32767", "1024-40000", "32768-40000", "32768-50000", "50001-65535", "61000-65535");
        lines.add(draft.oneOf("90 in deny 6/", "90 out deny 6/") + part + " 0.0.0.0/0");
    }

    private void servers(List<String> lines) {
        String ephemeral = draft.oneOf("1024-65535", "1024-65535", "32768-65535", "32768-61000", "49152-65535");
        lines.addAll(List.of("110 in allow 6/1-1023 0.0.0.0/0", "120 in allow 6/" + ephemeral + " 0.0.0.0/0"));
        lines.addAll(List.of("130 in allow 17/1-65535 0.0.0.0/0", "140 in allow 1/-1--1 0.0.0.0/0"));
        lines.addAll(List.of("150 in allow -1 10.0.0.0/8", "110 out allow 6/1-65535 0.0.0.0/0"));
        lines.add("120 out allow 17/1024-65535 0.0.0.0/0");
        if (draft.chance(0.7)) {
            lines.add("130 out allow 1/0-0 0.0.0.0/0");
        }
    }

    private String anyEntry() {
        String direction = draft.oneOf("in", "out");
        String action = draft.oneOf("deny", "deny", "allow");
        String what = draft.oneOf(
                "6/22", "6/443", "6/80", "1/8-0", "1/0-0", "17/53", "6/32768-40000", "6/40001-65535", "47", "-1");
        String peer = draft.oneOf(
                "0.0.0.0/0", "10.20.0.0/16", "10.36.0.0/16", "10.20.1.0/24", "203.0.113.0/24", "198.51.100.0/24");
        return direction + " " + action + " " + what + " " + peer;
    }

    /** What is said of all IPv4 addresses is mostly said of all IPv6 ones too, under the next number. */
    private Stream<Entry> bothFamilies(String line) {
        Entry entry = Estate.entry(line);
        if (!entry.cidr().isAll() || draft.chance(0.25)) {
            return Stream.of(entry);
        }
        String protocol = entry.protocol().equals("1") ? "58" : entry.protocol();
        int type = entry.protocol().equals("1") && entry.from() >= 0 ? (entry.from() == 8 ? 128 : 129) : entry.from();
        return Stream.of(
                entry,
                new Entry(
                        entry.number() + 1000,
                        entry.egress(),
                        entry.allow(),
                        protocol,
                        Cidr.of("::/0"),
                        type,
                        entry.to()));
    }
}
