/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Rule;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import io.hopscope.tencent.answers.TencentId;
import java.util.List;

/**
 * Changes as commands of {@code tccli} (<a href="https://cloud.tencent.com/document/product/440">command line</a>) and
 * as Terraform resources of {@code tencentcloudstack/tencentcloud} (<a
 * href="https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/latest/docs">provider reference</a>).
 * Rules go in one by one at an index; no command overwrites a list. Immutable and safe for use by several threads.
 */
public final class TencentChangeRenderer implements ChangeRenderer {
    @Override
    public String vendor() {
        return TencentId.VENDOR;
    }

    @Override
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        Script script = new Script(snapshot);
        for (Change change : changes) {
            render(change, script);
            script.carryOut(change);
        }
        return script.done();
    }

    private static void render(Change change, Script script) {
        if (change instanceof Change.AddRule add) {
            insert(add.subject(), add.rule(), script);
        } else if (change instanceof Change.InsertRule insert) {
            insert(insert.subject(), insert.rule(), script);
        } else if (change instanceof Change.ReplaceRule replace && isGroup(replace.subject())) {
            GroupCommands.replace(replace, script);
        } else if (change instanceof Change.RemoveRule remove && isGroup(remove.subject())) {
            GroupCommands.remove(remove, script);
        } else if (change instanceof Change.PutRoute put) {
            RouteCommands.put(put, script);
        } else if (change instanceof Change.RemoveRoute remove) {
            RouteCommands.remove(remove, script);
        } else if (change instanceof Change.BindRouteTable bind) {
            RouteCommands.bind(bind, script);
        } else {
            renderPlace(change, script);
        }
    }

    private static void renderPlace(Change change, Script script) {
        if (change instanceof Change.StartInstance start) {
            PlaceCommands.start(start, script);
        } else if (change instanceof Change.JoinGroup join) {
            PlaceCommands.join(join, script);
        } else if (change instanceof Change.BindSubnetList bind) {
            AclCommands.bind(bind, script);
        } else if (change instanceof Change.AddSetEntry add) {
            PlaceCommands.addEntry(add, script);
        } else if (change instanceof Change.OpenDoor open) {
            PlaceCommands.open(open, script);
        } else if (change instanceof Change.AcceptPeering accept) {
            PlaceCommands.accept(accept, script);
        } else {
            throw new IllegalArgumentException(
                    "Tencent Cloud has nothing like " + change.getClass().getSimpleName());
        }
    }

    private static void insert(ResourceId list, Rule rule, Script script) {
        if (isGroup(list)) {
            GroupCommands.insert(list, rule, script);
        } else if (list.kind() == ResourceKind.NETWORK_ACL) {
            AclCommands.insert(list, rule, script);
        } else {
            throw new IllegalArgumentException("No command edits the rules of " + list);
        }
    }

    private static boolean isGroup(ResourceId list) {
        return list.kind() == ResourceKind.SECURITY_GROUP;
    }
}
