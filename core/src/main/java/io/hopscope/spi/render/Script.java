/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.spi.RenderedChange;
import java.util.ArrayList;
import java.util.List;

/** What is being rendered: the state that the next change meets, and the lines so far. Not safe for several threads. */
public class Script {
    private final List<String> commands = new ArrayList<>();
    private final List<String> terraform = new ArrayList<>();
    private Snapshot snapshot;
    private int blocks;

    /** Nothing rendered yet. */
    public Script(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The state before the change that is being rendered. */
    public final Snapshot snapshot() {
        return snapshot;
    }

    /**
     * A resource that a change needs.
     *
     * @throws IllegalArgumentException when the snapshot has none of that type
     */
    public final <T extends Resource> T require(Class<T> type, ResourceId id) {
        return snapshot.require(type, id);
    }

    /** Adds a command. */
    public final void run(Object command) {
        commands.add(command.toString());
    }

    /** Adds a new Terraform resource and gives its address. */
    public final String create(String type, Block block) {
        String label = "hopscope_" + ++blocks;
        terraform.add("resource \"" + type + "\" \"" + label + "\" {");
        terraform.addAll(block.lines("  "));
        terraform.add("}");
        return type + "." + label;
    }

    /** Adds attributes that an existing Terraform resource should have. */
    public final void edit(String type, String which, Block block) {
        terraform.add("# existing " + type + " " + Block.quoted(which) + ":");
        terraform.addAll(block.lines(""));
    }

    /** Adds a remark that an existing Terraform resource has to go. */
    public final void remove(String type, String which) {
        remark("remove the " + type + " " + Block.quoted(which));
    }

    /** Adds a remark that the Terraform resource with some attributes has to go. */
    public final void remove(String type, Block which) {
        remark("remove the " + type + " with " + which.inline());
    }

    /** Adds a remark about what Terraform has no attribute for. */
    public final void remark(String words) {
        terraform.add("# " + words);
    }

    /** Goes on to the state after a change that was rendered. */
    final void carryOut(Change change) {
        snapshot = snapshot.with(List.of(change));
    }

    final RenderedChange done() {
        return new RenderedChange(commands, terraform);
    }
}
