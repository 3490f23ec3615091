/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.Balancer;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Listener;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Rule;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random questions about a world, most of them about ports that some rule is about. */
public final class Questions {
    private static final List<String> OUTSIDE = List.of("203.0.113.77", "203.0.113.200", "192.0.2.5", "192.0.2.200");
    private static final List<String> OUTSIDE_V6 = List.of("2001:db8:ffff::77", "2001:db8:fffe:1::5");

    private final World world;
    private final Random random;

    private Questions(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** So many questions that have one meaning; always the same for a world and seed. */
    public static List<Question> random(World world, long seed, int count) {
        Questions questions = new Questions(world, new Random(seed * 0x9E3779B97F4A7C15L + 1));
        return Stream.generate(questions::next)
                .filter(questions::isClear)
                .limit(count)
                .toList();
    }

    private Question next() {
        String from = source();
        if (isOnPremises(from)) {
            return about(from, someInstance());
        }
        boolean outside = OUTSIDE.contains(from) || OUTSIDE_V6.contains(from);
        String to = Ip.isLiteral(from) && Ip.of(from).v6()
                ? destinationV6()
                : outside ? destinationFromOutside() : destination();
        return about(from, to);
    }

    private String source() {
        double dice = random.nextDouble();
        if (dice < 0.2) {
            return one(OUTSIDE);
        }
        if (dice < 0.25) {
            return one(OUTSIDE_V6);
        }
        if (dice < 0.3) {
            return onPremises().orElse(one(OUTSIDE));
        }
        if (dice < 0.315) {
            return dice < 0.307 ? unusedAddress() : address(eni -> eni.role() == Role.ENDPOINT, false);
        }
        if (dice < 0.6) {
            return name(one(world.all(Instance.class).toList()));
        }
        return address(eni -> eni.role() == Role.INSTANCE && eni.attachment().owner() != null, dice < 0.68);
    }

    private boolean isOnPremises(String from) {
        return Ip.isLiteral(from)
                && world.all(VpnGateway.class)
                        .flatMap(gateway -> gateway.onPremises().stream())
                        .anyMatch(range -> range.contains(Ip.of(from)));
    }

    private String someInstance() {
        return random.nextDouble() < 0.6
                ? name(one(world.all(Instance.class).toList()))
                : address(eni -> eni.role() == Role.INSTANCE, false);
    }

    private String destinationFromOutside() {
        double dice = random.nextDouble();
        if (dice < 0.55) {
            return name(one(world.all(Instance.class).toList()));
        }
        return publicAddress()
                .orElseGet(() -> name(one(world.all(Instance.class).toList())));
    }

    private String destinationV6() {
        return address(eni -> eni.role() == Role.INSTANCE, true);
    }

    private String destination() {
        double dice = random.nextDouble();
        if (dice < 0.35) {
            return name(one(world.all(Instance.class).toList()));
        }
        if (dice < 0.52) {
            return address(eni -> eni.role() == Role.INSTANCE, false);
        }
        if (dice < 0.58) {
            return address(eni -> eni.role() == Role.INSTANCE, true);
        }
        if (dice < 0.73) {
            return one(OUTSIDE);
        }
        if (dice < 0.78) {
            return one(OUTSIDE_V6);
        }
        if (dice < 0.9) {
            Role role = one(List.of(Role.BALANCER, Role.BALANCER, Role.ENDPOINT, Role.NAT, Role.HUB));
            return address(eni -> eni.role() == role, false);
        }
        return dice < 0.93
                ? publicAddress().orElse(one(OUTSIDE))
                : dice < 0.985 ? onPremises().orElse("10.200.1.1") : unusedAddress();
    }

    /** Instances are named by their id unless nothing says that there is such an instance. */
    private String name(Instance instance) {
        String region = world.get(Vpc.class, instance.vpc()).region();
        return world.isUnread(Listing.INSTANCES, region)
                ? world.interfacesOf(instance).get(0).addresses().get(0).ip().toString()
                : instance.id();
    }

    private String address(Predicate<Eni> which, boolean v6) {
        List<String> found = new ArrayList<>();
        world.all(Eni.class)
                .filter(which)
                .forEach(eni -> eni.addresses().stream()
                        .map(Address::ip)
                        .filter(ip -> ip.v6() == v6)
                        .forEach(ip -> found.add(ip.toString())));
        return found.isEmpty() ? name(one(world.all(Instance.class).toList())) : one(found);
    }

    private Optional<String> publicAddress() {
        List<String> found = world.all(Eni.class)
                .flatMap(eni -> eni.addresses().stream())
                .flatMap(address -> Optional.ofNullable(address.publicIp()).stream())
                .map(Ip::toString)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(one(found));
    }

    private Optional<String> onPremises() {
        return world.all(VpnGateway.class)
                .findFirst()
                .map(gateway -> gateway.onPremises()
                        .get(0)
                        .base()
                        .plus(1280 + random.nextInt(3))
                        .toString());
    }

    private String unusedAddress() {
        return one(world.all(Subnet.class).toList())
                .cidrs()
                .get(0)
                .base()
                .plus(230)
                .toString();
    }

    /** Protocol and port, mostly from a rule of the destination's groups or from a balancer's listener. */
    private Question about(String from, String to) {
        List<Listener> listeners = world.all(Balancer.class)
                .filter(balancer ->
                        holder(to).filter(eni -> eni.isOwnedBy(balancer.id())).isPresent())
                .flatMap(balancer -> balancer.listeners().stream())
                .toList();
        if (!listeners.isEmpty() && random.nextDouble() < 0.85) {
            Listener listener = one(listeners);
            return new Question(from, to, listener.protocol(), listener.port(), null);
        }
        List<Rule> rules = holder(to).stream()
                .flatMap(eni -> eni.groups().stream())
                .flatMap(id -> world.find(SecurityGroup.class, id).stream())
                .flatMap(group -> group.ingress().stream())
                .toList();
        String ports = rules.isEmpty() || random.nextDouble() < 0.25 ? one(RandomFilters.PORTS) : ports(one(rules));
        String clientPorts =
                random.nextDouble() < 0.1 ? one(List.of("1024-65535", "40000-40001", "32768-60999")) : null;
        return question(from, to, ports, clientPorts);
    }

    private static Question question(String from, String to, String ports, @Nullable String clientPorts) {
        if (ports.startsWith("icmp")) {
            return new Question(from, to, "icmp", 0, null);
        }
        String[] parts = ports.split("/", -1);
        return new Question(from, to, parts[0], Integer.parseInt(parts[1]), clientPorts);
    }

    private String ports(Rule rule) {
        return switch (rule.protocol()) {
            case "tcp", "6" -> "tcp/" + Math.max(rule.from(), 22);
            case "udp", "17" -> "udp/" + rule.from();
            case "icmp", "icmpv6" -> "icmp";
            default -> one(RandomFilters.PORTS);
        };
    }

    /** The interface that a destination is about. */
    private Optional<Eni> holder(String to) {
        return Ip.isLiteral(to)
                ? Origin.holders(world, Ip.of(to)).stream().findFirst()
                : world.interfacesOf(world.get(Instance.class, to)).stream().findFirst();
    }

    /** The source has one owner, and the families can fit. */
    private boolean isClear(Question question) {
        String from = question.from();
        if (!Ip.isLiteral(from)) {
            return true;
        }
        Ip ip = Ip.of(from);
        boolean families = Ip.isLiteral(question.to()) ? Ip.of(question.to()).v6() == ip.v6() : !ip.v6();
        return families && Origin.holders(world, ip).size() <= 1;
    }

    private <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
