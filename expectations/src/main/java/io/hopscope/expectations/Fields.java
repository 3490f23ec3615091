/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The members of one object of a file; what is wrong with them is told once. */
final class Fields {
    private final Node place;
    private final String path;
    private final Problems problems;
    private final Map<String, Node> byName = new HashMap<>();

    private Fields(Node place, String path, Problems problems) {
        this.place = place;
        this.path = path;
        this.problems = problems;
    }

    /** The members; none where it is no object. */
    static Fields of(Node node, String path, Problems problems) {
        Fields fields = new Fields(node, path, problems);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(fields::add);
        } else {
            problems.add(Spot.of(node, path), "must be an object");
        }
        return fields;
    }

    private void add(NodeTuple member) {
        Node key = member.getKeyNode();
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (name.isEmpty()) {
            problems.add(Spot.of(key, path), "has a member without a name");
        } else if (byName.putIfAbsent(name, member.getValueNode()) != null) {
            problems.add(Spot.of(key, at(name)), "comes twice");
        }
    }

    boolean isObject() {
        return place instanceof MappingNode;
    }

    Map<String, Node> all() {
        return byName;
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Where a member stands; where it is missing, the object. */
    Spot spot(String name) {
        return Spot.of(byName.getOrDefault(name, place), at(name));
    }

    /** The texts of a member that is one or a list of them; empty where it is missing or wrong. */
    List<Written> texts(Key key) {
        Optional<Node> value = find(key.text());
        if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
            List<Written> texts = new ArrayList<>();
            int index = 0;
            for (Node element : sequence.getValue()) {
                text(element, at(key.text()) + "[" + index++ + "]", key).ifPresent(texts::add);
            }
            if (sequence.getValue().isEmpty()) {
                problems.add(spot(key.text()), "is empty");
            }
            return texts;
        }
        return value.flatMap(node -> text(node, at(key.text()), key)).stream().toList();
    }

    /** The text of a member; empty where it is missing or wrong. */
    Optional<Written> text(Key key) {
        return find(key.text()).flatMap(node -> text(node, at(key.text()), key));
    }

    private Optional<Written> text(Node node, String field, Key key) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(Spot.of(node, field), "must be a text");
            return Optional.empty();
        }
        if (scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL)) {
            problems.add(Spot.of(node, field), "is empty");
            return Optional.empty();
        }
        boolean number = key.mayBeNumber() && scalar.getTag().equals(Tag.INT);
        if (!number && !scalar.getTag().equals(Tag.STR)) {
            problems.add(Spot.of(node, field), "must be a text; write it in quotation marks");
            return Optional.empty();
        }
        return Optional.of(new Written(scalar.getValue(), Spot.of(node, field)));
    }
}
