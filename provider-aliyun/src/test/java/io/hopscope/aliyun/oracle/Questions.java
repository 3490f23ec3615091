/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Balancer;
import io.hopscope.aliyun.oracle.Resource.Eip;
import io.hopscope.aliyun.oracle.Resource.HaVip;
import io.hopscope.aliyun.oracle.Resource.Machine;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random questions about a world. */
public final class Questions {
    private static final List<String> OUTSIDE =
            List.of("203.0.113.77", "203.0.113.200", "198.51.100.9", "198.51.100.200", "129.1.2.3", "5.6.7.8");

    private static final List<String> OUTSIDE_V6 = List.of("2a02:100::7", "2a02:200::9");

    private final World world;
    private final Random random;

    private Questions(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** So many questions, always the same for a world and a seed. */
    public static List<Question> random(World world, long seed, int count) {
        Questions questions = new Questions(world, new Random(seed * 0x9E3779B97F4A7C15L + 5));
        return Stream.generate(questions::next).limit(count).toList();
    }

    private Question next() {
        List<String> v6 = world.places().stream()
                .map(World.Place::ip)
                .filter(Ip::v6)
                .map(Ip::toString)
                .toList();
        if (!v6.isEmpty() && random.nextDouble() < 0.25) {
            boolean inwards = random.nextDouble() < 0.4;
            return about(
                    inwards ? one(OUTSIDE_V6) : one(v6),
                    inwards || random.nextDouble() < 0.5 ? one(v6) : one(OUTSIDE_V6));
        }
        double dice = random.nextDouble();
        if (dice < 0.08) {
            return about("internet", name());
        }
        if (dice < 0.38) {
            return about(one(OUTSIDE), random.nextDouble() < 0.5 ? name() : doorstep());
        }
        return about(random.nextDouble() < 0.6 ? name() : address(), destination());
    }

    private String destination() {
        double dice = random.nextDouble();
        if (dice < 0.45) {
            return name();
        }
        if (dice < 0.6) {
            return address();
        }
        if (dice < 0.85) {
            return one(OUTSIDE);
        }
        return dice < 0.92 ? doorstep() : one(virtual());
    }

    /** Addresses of nobody's interface. */
    private List<String> virtual() {
        return Stream.of(
                        Stream.of("10.1.1.250", "10.99.1.1"),
                        world.all(HaVip.class).map(one -> one.ip().toString()),
                        world.all(Balancer.class).map(one -> one.ip().toString()))
                .flatMap(all -> all)
                .toList();
    }

    private String name() {
        return one(world.all(Machine.class).map(Machine::id).toList());
    }

    private String address() {
        return one(world.places().stream()
                .map(World.Place::ip)
                .filter(ip -> !ip.v6())
                .map(Ip::toString)
                .toList());
    }

    /** A public address of the region. */
    private String doorstep() {
        List<String> found = Stream.of(
                        world.all(Balancer.class)
                                .filter(Balancer::open)
                                .map(one -> one.ip().toString()),
                        world.all(Eip.class).map(eip -> eip.ip().toString()),
                        world.all(Machine.class)
                                .flatMap(machine -> Stream.ofNullable(machine.assigned()))
                                .map(Ip::toString))
                .flatMap(all -> all)
                .toList();
        return found.isEmpty() ? name() : one(found);
    }

    private Question about(String from, String to) {
        String[] service = one(random.nextDouble() < 0.15
                        ? List.of("tcp/8085", "udp/53", "tcp/22")
                        : RandomFilters.SERVICES)
                .split("/", -1);
        String clients = random.nextDouble() < 0.08 && service.length > 1
                ? one(List.of("1024-65535", "50000-50001", "30000-45000"))
                : null;
        boolean strict = random.nextDouble() < 0.35;
        return new Question(
                from, to, service[0], service.length > 1 ? Integer.parseInt(service[1]) : 0, clients, strict);
    }

    private <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
