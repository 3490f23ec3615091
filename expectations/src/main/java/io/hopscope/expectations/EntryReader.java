/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import io.hopscope.audit.Stated;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one expectation. Not safe for several threads. */
final class EntryReader {
    private final Fields fields;
    private final Spot spot;
    private final Problems problems;

    EntryReader(Node node, String path, Problems problems) {
        this.fields = Fields.of(node, path, problems);
        this.spot = Spot.of(node, path);
        this.problems = problems;
    }

    /** The expectation; empty after telling what is wrong with it. */
    Optional<Entry> read() {
        if (!fields.isObject()) {
            return Optional.empty();
        }
        checkKeys();
        List<Written> from = fields.texts(Key.FROM);
        List<Written> to = fields.texts(Key.TO);
        List<Service> services = parsed(fields.texts(Key.PORTS), EntryReader::service);
        List<Stated.Wanted> wanted = parsed(one(Key.EXPECT), EntryReader::wanted);
        List<PortRange> clientPorts = parsed(one(Key.CLIENT_PORTS), PortRange::parse);
        List<IpFamily> family = parsed(one(Key.FAMILY), EntryReader::family);
        if (from.isEmpty() || to.isEmpty() || services.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        Stated stated = new Stated(
                text(Key.NAME),
                text(Key.WHY),
                from.stream().map(Written::text).toList(),
                to.stream().map(Written::text).toList(),
                services,
                wanted.get(0),
                clientPorts.stream().findFirst(),
                family.stream().findFirst());
        return Optional.of(new Entry(stated, spot, from, to));
    }

    private void checkKeys() {
        fields.all().keySet().stream()
                .filter(name -> Key.of(name).isEmpty())
                .forEach(name -> problems.add(fields.spot(name), "is not known; there are " + Key.all()));
        for (Key key : Key.values()) {
            if (key.required() && fields.find(key.text()).isEmpty()) {
                problems.add(fields.spot(key.text()), "is missing");
            }
        }
    }

    private String text(Key key) {
        return fields.text(key).map(Written::text).orElse("");
    }

    private List<Written> one(Key key) {
        return fields.text(key).stream().toList();
    }

    private <T> List<T> parsed(List<Written> texts, Function<String, T> parser) {
        List<T> values = new ArrayList<>();
        for (Written written : texts) {
            try {
                values.add(parser.apply(written.text()));
            } catch (QuestionException | IllegalArgumentException e) {
                problems.add(written.spot(), String.valueOf(e.getMessage()));
            }
        }
        return values;
    }

    private static Service service(String text) {
        if (text.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException("must name its protocol, as in tcp/" + text);
        }
        return Service.parse(text);
    }

    private static Stated.Wanted wanted(String text) {
        return switch (text) {
            case "reachable" -> Stated.Wanted.REACHABLE;
            case "blocked" -> Stated.Wanted.BLOCKED;
            default -> throw new IllegalArgumentException("must be reachable or blocked");
        };
    }

    private static IpFamily family(String text) {
        return switch (text) {
            case "4" -> IpFamily.V4;
            case "6" -> IpFamily.V6;
            default -> throw new IllegalArgumentException("must be 4 or 6");
        };
    }
}
