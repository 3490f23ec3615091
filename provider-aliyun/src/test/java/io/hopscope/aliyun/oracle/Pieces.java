/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import io.hopscope.aliyun.oracle.Resource.Acl;
import io.hopscope.aliyun.oracle.Resource.Group;
import io.hopscope.aliyun.oracle.Resource.PortList;
import io.hopscope.aliyun.oracle.Resource.PrefixList;
import io.hopscope.aliyun.oracle.Resource.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sets cut into pieces within which no rule and no route tells one from another. */
final class Pieces {
    private static final long END = 1L << 32;

    private Pieces() {}

    /** A piece: its share, and one of its members. */
    record Piece<T>(T one, double weight) {}

    static List<Piece<Integer>> ports(World world, Ports all) {
        List<Ports> rules = Stream.of(
                        world.all(Group.class)
                                .flatMap(group -> group.rules().stream())
                                .flatMap(rule -> Stream.of(rule.ports(), rule.clientPorts())),
                        world.all(Acl.class)
                                .flatMap(acl -> acl.entries().stream())
                                .map(Resource.Entry::ports),
                        world.all(PortList.class).flatMap(list -> list.entries().stream()))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .distinct()
                .map(Ports::of)
                .toList();
        NavigableSet<Integer> starts = new TreeSet<>(List.of(all.from(), all.to() + 1));
        rules.forEach(rule -> starts.addAll(List.of(rule.from(), rule.to() + 1)));
        List<Integer> cuts = List.copyOf(starts.subSet(all.from(), true, all.to() + 1, true));
        Map<List<Boolean>, Piece<Integer>> pieces = new LinkedHashMap<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int start = cuts.get(i);
            List<Boolean> taken =
                    rules.stream().map(rule -> rule.contains(start)).toList();
            add(pieces, taken, start, cuts.get(i + 1) - start);
        }
        return List.copyOf(pieces.values());
    }

    private static <T> void add(Map<List<Boolean>, Piece<T>> pieces, List<Boolean> key, T one, double weight) {
        pieces.merge(key, new Piece<>(one, weight), (a, b) -> new Piece<>(a.one(), a.weight() + b.weight()));
    }

    /** The Internet: what is not private and nobody's here. */
    static List<Piece<Ip>> outside(World world) {
        List<Cidr> blocks =
                blocks(world).filter(block -> !block.base().v6()).distinct().toList();
        NavigableSet<Long> starts = new TreeSet<>(List.of(0L, END));
        List<Cidr> inside = new ArrayList<>(Ip.inside());
        Stream.concat(blocks.stream(), inside.stream())
                .filter(block -> !block.base().v6())
                .forEach(block -> {
                    starts.add(block.base().low());
                    starts.add(block.base().low() + (END >> block.length()));
                });
        Map<List<Boolean>, Piece<Ip>> pieces = new LinkedHashMap<>();
        for (long start : starts.headSet(END)) {
            Ip one = new Ip(false, 0, start, Ip.Known.ALL);
            if (!one.isPrivate()) {
                List<Boolean> taken =
                        blocks.stream().map(block -> block.contains(one)).toList();
                add(pieces, taken, one, (double) (Objects.requireNonNull(starts.higher(start)) - start));
            }
        }
        return List.copyOf(pieces.values());
    }

    private static Stream<Cidr> blocks(World world) {
        Stream<Cidr> rules = world.all(Group.class)
                .flatMap(group -> group.rules().stream())
                .flatMap(rule -> Stream.ofNullable(rule.peer()));
        return Stream.of(
                        rules,
                        world.all(PrefixList.class).flatMap(list -> list.entries().stream()),
                        world.all(Acl.class)
                                .flatMap(acl -> acl.entries().stream())
                                .map(Resource.Entry::peer),
                        world.all(Table.class)
                                .flatMap(table -> table.routes().stream())
                                .map(Resource.Route::to))
                .flatMap(blocks -> blocks);
    }
}
