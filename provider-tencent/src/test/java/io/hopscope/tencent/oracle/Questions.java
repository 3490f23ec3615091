/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Balancer;
import io.hopscope.tencent.oracle.Resource.Dnat;
import io.hopscope.tencent.oracle.Resource.HaVip;
import io.hopscope.tencent.oracle.Resource.Instance;
import io.hopscope.tencent.oracle.Resource.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random questions about a world. */
public final class Questions {
    private static final List<String> OUTSIDE =
            List.of("203.0.113.77", "203.0.113.78", "203.0.113.200", "203.0.113.5", "192.0.2.5", "192.0.2.200");
    private static final List<String> OUTSIDE_V6 = List.of("2001:db8:feed::77", "2001:db8:f00d::5");
    private static final List<String> PLATFORM = List.of("183.60.83.19", "183.60.82.98", "169.254.0.23");
    private static final List<String> NOBODY = List.of("10.20.1.230", "10.21.250.9", "172.31.1.1", "10.99.1.1");

    private final World world;
    private final Random random;

    private Questions(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** So many questions; always the same for a world and seed. */
    public static List<Question> random(World world, long seed, int count) {
        Questions questions = new Questions(Seen.of(world), new Random(seed * 0x9E3779B97F4A7C15L + 1));
        return Stream.generate(questions::next)
                .filter(Questions::isClear)
                .limit(count)
                .toList();
    }

    private Question next() {
        boolean v6 = random.nextDouble() < 0.12
                && world.places().anyMatch(place -> place.ip().v6());
        if (v6) {
            String from = random.nextDouble() < 0.4 ? one(OUTSIDE_V6) : address(true);
            return about(from, random.nextDouble() < 0.35 ? one(OUTSIDE_V6) : address(true));
        }
        double dice = random.nextDouble();
        String from =
                dice < 0.05 ? Question.INTERNET : dice < 0.4 ? one(OUTSIDE) : dice < 0.75 ? name() : address(false);
        return about(from, dice < 0.4 ? destinationFromOutside() : destination());
    }

    private String destinationFromOutside() {
        double dice = random.nextDouble();
        if (isUntold()) {
            return doorstep();
        }
        return dice < 0.45 ? name() : dice < 0.9 ? doorstep() : address(false);
    }

    private String destination() {
        double dice = random.nextDouble();
        if (dice < 0.35) {
            return dialled();
        }
        if (dice < 0.52) {
            return address(false);
        }
        if (dice < 0.73) {
            return one(OUTSIDE);
        }
        if (dice < 0.75) {
            return one(PLATFORM);
        }
        if (dice < 0.85) {
            return doorstep();
        }
        return dice < 0.95 ? virtual() : one(NOBODY);
    }

    private static boolean isClear(Question question) {
        if (!Ip.isLiteral(question.from()) || !Ip.isLiteral(question.to())) {
            return true;
        }
        return Ip.of(question.from()).v6() == Ip.of(question.to()).v6();
    }

    /** Machines are named by their id unless nothing says that there is such a machine. */
    private String name() {
        Instance machine = one(world.all(Instance.class).toList());
        return world.isUnread(Lists.INSTANCES)
                ? world.interfacesOf(machine).get(0).addresses().get(0).toString()
                : machine.id();
    }

    /** Where forwarded ports were not read, nobody can say at which of them a machine would be dialled. */
    private String dialled() {
        return isUntold() ? address(false) : name();
    }

    /** Whether a machine may have a way in that nothing tells of. */
    private boolean isUntold() {
        boolean virtual = world.isUnread(Lists.HAVIPS)
                && world.all(Address.class)
                        .anyMatch(address ->
                                world.find(HaVip.class, address.target()).isPresent());
        boolean hidden = world.isUnread(Lists.INTERFACES)
                && world.all(Dnat.class).findAny().isPresent();
        return virtual || hidden || world.isUnread(Lists.DNATS) || world.isUnread(Lists.NATS);
    }

    private String address(boolean v6) {
        return one(world.places()
                .map(World.Place::ip)
                .filter(ip -> ip.v6() == v6)
                .map(Ip::toString)
                .toList());
    }

    /** A public address of the region. */
    private String doorstep() {
        List<String> found = new ArrayList<>();
        world.all(Address.class).map(Address::ip).filter(ip -> !ip.v6()).forEach(ip -> found.add(ip.toString()));
        world.all(Balancer.class)
                .filter(Balancer::open)
                .forEach(one ->
                        found.addAll(List.of(one.vip().toString(), one.vip().toString())));
        return found.isEmpty() ? one(OUTSIDE) : one(found);
    }

    /** An address in a network that is not an interface's own. */
    private String virtual() {
        List<String> found = new ArrayList<>();
        world.all(HaVip.class).forEach(one -> found.add(one.ip().toString()));
        world.all(Balancer.class)
                .filter(one -> !one.open())
                .forEach(one -> found.add(one.vip().toString()));
        return found.isEmpty() ? name() : one(found);
    }

    /** Protocol and port, often one that something listens at. */
    private Question about(String from, String to) {
        List<String> open = Stream.concat(
                        world.all(Balancer.class)
                                .flatMap(one -> one.listeners().stream())
                                .map(Questions::service),
                        world.all(Dnat.class)
                                .map(rule ->
                                        rule.protocol().toLowerCase(java.util.Locale.ROOT) + "/" + rule.publicPort()))
                .toList();
        String service = open.isEmpty() || random.nextDouble() < 0.6 ? one(RandomFilters.SERVICES) : one(open);
        String clientPorts =
                random.nextDouble() < 0.1 ? one(List.of("1024-65535", "50000-50001", "40000-60999")) : null;
        return question(from, to, service, clientPorts, random.nextDouble() < 0.35);
    }

    private static String service(Listener listener) {
        return (listener.protocol().equals("UDP") ? "udp/" : "tcp/") + listener.port();
    }

    private static Question question(
            String from, String to, String service, @Nullable String clientPorts, boolean strict) {
        String[] parts = service.split("/", -1);
        return parts.length == 1
                ? new Question(from, to, service, 0, null, strict)
                : new Question(from, to, parts[0], Integer.parseInt(parts[1]), clientPorts, strict);
    }

    private <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
