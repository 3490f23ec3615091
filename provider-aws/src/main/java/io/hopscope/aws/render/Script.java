/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.RenderedChange;
import java.util.ArrayList;
import java.util.List;

/** What is being rendered: the state that the next change meets, and the lines so far. Not safe for several threads. */
final class Script {
    private static final Scope NOWHERE = new Scope("aws", "", "");

    private final List<String> commands = new ArrayList<>();
    private final List<String> terraform = new ArrayList<>();
    private Snapshot snapshot;
    private int blocks;

    Script(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The state before the change that is being rendered. */
    Snapshot snapshot() {
        return snapshot;
    }

    /** Goes on to the state after a change that was rendered. */
    void carryOut(Change change) {
        snapshot = snapshot.with(List.of(change));
    }

    /**
     * A resource that a change needs.
     *
     * @throws IllegalArgumentException when the snapshot has none of that type
     */
    <T extends Resource> T require(Class<T> type, ResourceId id) {
        return snapshot.require(type, id);
    }

    /** The scope that a resource was read in; one without account and region when it was not read. */
    Scope scopeOf(ResourceId id) {
        return snapshot.resource(id)
                .map(resource -> resource.identity().scope())
                .orElse(NOWHERE);
    }

    /** Adds a command that is to run in a resource's region. */
    void run(AwsCommand command, ResourceId subject) {
        commands.add(command.in(scopeOf(subject)));
    }

    /** Adds a command that is to run in a resource's region, with a remark for the reader. */
    void run(AwsCommand command, ResourceId subject, String remark) {
        commands.add(command.in(scopeOf(subject)) + " # " + remark);
    }

    /** Adds a new Terraform resource and gives its address. */
    String create(String type, Attributes attributes) {
        String label = "hopscope_" + ++blocks;
        terraform.add("resource \"" + type + "\" \"" + label + "\" {");
        terraform.addAll(attributes.lines("  "));
        terraform.add("}");
        return type + "." + label;
    }

    /** Adds attributes that an existing Terraform resource should have. */
    void edit(String type, String which, Attributes attributes) {
        terraform.add("# existing " + type + " of " + which + ":");
        terraform.addAll(attributes.lines(""));
    }

    /** Adds a remark that an existing Terraform resource has to go. */
    void remove(String type, Attributes attributes) {
        terraform.add("# remove the " + type + " with " + attributes.inline());
    }

    RenderedChange done() {
        return new RenderedChange(commands, terraform);
    }
}
