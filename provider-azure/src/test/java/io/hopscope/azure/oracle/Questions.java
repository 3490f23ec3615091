/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Vm;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random questions about a world. */
public final class Questions {
    private static final List<String> OUTSIDE =
            List.of("203.0.113.77", "203.0.113.78", "203.0.113.200", "203.0.113.5", "192.0.2.5", "192.0.2.200");
    private static final List<String> OUTSIDE_V6 = List.of("2001:db8:feed::77", "2001:db8:f00d::5");

    private final World world;
    private final Random random;

    private Questions(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** So many questions; always the same for a world and seed. */
    public static List<Question> random(World world, long seed, int count) {
        Questions questions = new Questions(world, new Random(seed * 0x9E3779B97F4A7C15L + 1));
        return Stream.generate(questions::next)
                .filter(Questions::isClear)
                .filter(question -> !world.isUnread(Lists.NICS) || Blind.isAbout(world, question))
                .limit(count)
                .toList();
    }

    private Question next() {
        boolean v6 = random.nextDouble() < 0.1
                && world.places().anyMatch(place -> place.config().ip().v6());
        if (v6) {
            return about(
                    random.nextDouble() < 0.4 ? one(OUTSIDE_V6) : address(true),
                    random.nextDouble() < 0.35
                            ? one(OUTSIDE_V6)
                            : random.nextDouble() < 0.6 ? address(true) : pip(true));
        }
        double dice = random.nextDouble();
        String from = dice < 0.4 ? one(OUTSIDE) : dice < 0.75 ? name() : address(false);
        return about(from, destination(dice < 0.4));
    }

    private String destination(boolean fromOutside) {
        double dice = random.nextDouble();
        if (fromOutside) {
            return dice < 0.55 ? name() : dice < 0.85 ? pip(false) : dice < 0.97 ? frontend(true) : address(false);
        }
        if (dice < 0.4) {
            return name();
        }
        if (dice < 0.55) {
            return address(false);
        }
        if (dice < 0.75) {
            return one(OUTSIDE);
        }
        if (dice < 0.87) {
            return frontend(false);
        }
        if (dice < 0.95) {
            return pip(false);
        }
        return one(List.of("10.20.1.230", "10.21.1.231", "172.30.1.1", "10.200.1.1", "192.168.3.3"));
    }

    private static boolean isClear(Question question) {
        if (!Ip.isLiteral(question.from()) || !Ip.isLiteral(question.to())) {
            return true;
        }
        return Ip.of(question.from()).v6() == Ip.of(question.to()).v6();
    }

    /** Machines are named by their name unless nothing says that there is such a machine. */
    private String name() {
        List<Vm> all = world.all(Vm.class).toList();
        Vm vm = one(all);
        return world.isUnread(vm)
                ? world.nicsOf(vm).get(0).configs().get(0).ip().toString()
                : vm.id();
    }

    private String address(boolean v6) {
        return one(world.places()
                .map(place -> place.config().ip())
                .filter(ip -> ip.v6() == v6)
                .map(Ip::toString)
                .toList());
    }

    private String pip(boolean v6) {
        List<String> found = world.all(Pip.class)
                .flatMap(pip -> Optional.ofNullable(pip.ip()).stream())
                .filter(ip -> ip.v6() == v6)
                .map(Ip::toString)
                .toList();
        return found.isEmpty() ? one(v6 ? OUTSIDE_V6 : OUTSIDE) : one(found);
    }

    private String frontend(boolean publicly) {
        List<Frontend> all = world.all(Balancer.class)
                .flatMap(balancer -> balancer.frontends().stream())
                .filter(frontend -> publicly == (frontend.pip() != null))
                .toList();
        if (all.isEmpty() || world.isUnread(Lists.BALANCERS)) {
            return name();
        }
        Frontend frontend = one(all);
        Ip inside = frontend.ip();
        if (inside != null) {
            return inside.toString();
        }
        return world.find(Pip.class, frontend.pip())
                .flatMap(pip -> Optional.ofNullable(pip.ip()))
                .map(Ip::toString)
                .orElseGet(this::name);
    }

    /** Protocol and port, often one that a balancer listens at. */
    private Question about(String from, String to) {
        boolean balanced = !world.all(Balancer.class).toList().isEmpty();
        String ports = balanced && random.nextDouble() < 0.2
                ? one(List.of("tcp/80", "tcp/8080", "tcp/50001"))
                : one(RandomFilters.PORTS);
        String clientPorts =
                random.nextDouble() < 0.1 ? one(List.of("1024-65535", "50000-50001", "40000-60999")) : null;
        return question(from, to, ports, clientPorts);
    }

    private static Question question(String from, String to, String ports, @Nullable String clientPorts) {
        if (ports.equals("icmp")) {
            return new Question(from, to, "icmp", 0, null);
        }
        String[] parts = ports.split("/", -1);
        return new Question(from, to, parts[0], Integer.parseInt(parts[1]), clientPorts);
    }

    /** Whether the machine has an interface at all. */
    static boolean hasInterface(World world, String vm) {
        return world.all(Nic.class).anyMatch(nic -> vm.equals(nic.vm()));
    }

    private <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
