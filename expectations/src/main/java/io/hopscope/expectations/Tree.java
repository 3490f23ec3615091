/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses text of YAML, of which JSON is a part, into a tree that knows its lines. */
final class Tree {
    /** Far more than any file of expectations needs, and far less than exhausts the stack. */
    private static final int DEEPEST = 32;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setAllowNonScalarKeys(true).build();

    private final Problems problems;

    Tree(Problems problems) {
        this.problems = problems;
    }

    /** The one document; empty after telling what is wrong. */
    Optional<Node> parse(String text) {
        try {
            if (isTooDeep(text)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                problems.add(new Spot(1, 1, ""), "is empty");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            problems.add(Spot.of(e.getProblemMark(), ""), "neither YAML nor JSON: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(new Spot(1, 1, ""), "neither YAML nor JSON: " + e.getMessage());
        }
        return Optional.empty();
    }

    private boolean isTooDeep(String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                problems.add(Spot.of(event.getStartMark(), ""), "is nested too deeply");
                return true;
            }
        }
        return false;
    }
}
