/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.spi.RenderedChange;
import java.util.ArrayList;
import java.util.List;

/** What is being rendered: the state that the next change meets, and the lines so far. Not safe for several threads. */
final class Script {
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

    <T extends Resource> T require(Class<T> type, ResourceId id) {
        return snapshot.require(type, id);
    }

    void run(AliyunCommand command) {
        commands.add(command.toString());
    }

    /** Adds a new Terraform resource and gives its address. */
    String create(String type, Block block) {
        String label = "hopscope_" + ++blocks;
        terraform.add("resource \"" + type + "\" \"" + label + "\" {");
        terraform.addAll(block.lines("  "));
        terraform.add("}");
        return type + "." + label;
    }

    /** Adds attributes that an existing Terraform resource should have. */
    void edit(String type, String which, Block block) {
        terraform.add("# existing " + type + " " + Block.quoted(which) + ":");
        terraform.addAll(block.lines(""));
    }

    /** Adds a remark that an existing Terraform resource has to go. */
    void remove(String type, String which) {
        terraform.add("# remove the " + type + " " + Block.quoted(which));
    }

    /** Adds a remark about what Terraform has no attribute for. */
    void remark(String words) {
        terraform.add("# " + words);
    }

    RenderedChange done() {
        return new RenderedChange(commands, terraform);
    }
}
