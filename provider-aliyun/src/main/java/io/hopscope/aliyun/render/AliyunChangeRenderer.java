/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Rule;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import java.util.List;

/**
 * Changes as commands of {@code aliyun} (<a href="https://api.alibabacloud.com">operations</a>) and as Terraform
 * resources of {@code aliyun/alicloud} (<a
 * href="https://registry.terraform.io/providers/aliyun/alicloud/latest/docs">provider reference</a>). Immutable and
 * safe for use by several threads.
 */
public final class AliyunChangeRenderer implements ChangeRenderer {
    @Override
    public String vendor() {
        return AliyunId.VENDOR;
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
            rule(add, add.rule(), script);
        } else if (change instanceof Change.InsertRule insert) {
            rule(insert, insert.rule(), script);
        } else if (change instanceof Change.ReplaceRule replace) {
            rule(replace, replace.rule(), script);
        } else if (change instanceof Change.RemoveRule remove) {
            rule(remove, remove.rule(), script);
        } else if (change instanceof Change.PutRoute put) {
            RouteCommands.put(put, script);
        } else if (change instanceof Change.RemoveRoute remove) {
            RouteCommands.remove(remove, script);
        } else if (change instanceof Change.RemoveInboundTable remove) {
            RouteCommands.unsteer(remove, script);
        } else {
            place(change, script);
        }
    }

    private static void rule(Change change, Rule rule, Script script) {
        ResourceId list = change.subject();
        if (list.kind() == ResourceKind.NETWORK_ACL) {
            AclCommands.rewrite(change, rule.direction(), script);
        } else if (list.kind() == ResourceKind.SECURITY_GROUP && change instanceof Change.AddRule) {
            GroupCommands.add(list, rule, script);
        } else if (list.kind() == ResourceKind.SECURITY_GROUP && change instanceof Change.RemoveRule) {
            GroupCommands.remove(list, rule, script);
        } else {
            throw new IllegalArgumentException(
                    "No call does " + change.getClass().getSimpleName() + " with " + list + " and nothing more");
        }
    }

    private static void place(Change change, Script script) {
        if (change instanceof Change.StartInstance start) {
            PlaceCommands.start(start, script);
        } else if (change instanceof Change.AllowForwarding allow) {
            PlaceCommands.allowForwarding(allow, script);
        } else if (change instanceof Change.JoinGroup join) {
            GroupCommands.join(join, script);
        } else if (change instanceof Change.BindSubnetList bind) {
            AclCommands.bind(bind, script);
        } else if (change instanceof Change.AddSetEntry add) {
            PlaceCommands.addEntry(add, script);
        } else if (change instanceof Change.OpenDoor open) {
            PlaceCommands.open(open, script);
        } else if (change instanceof Change.AcceptPeering accept) {
            PlaceCommands.accept(accept, script);
        } else if (change instanceof Change.LiftCrossings lift) {
            PlaceCommands.lift(lift, script);
        } else {
            throw new IllegalArgumentException(
                    "No call does " + change.getClass().getSimpleName() + " and nothing more");
        }
    }
}
