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
import io.hopscope.spi.render.ChangeWriters;
import io.hopscope.spi.render.Script;
import java.util.List;

/**
 * Changes as commands of {@code aliyun} (<a href="https://api.alibabacloud.com">operations</a>) and as Terraform
 * resources of {@code aliyun/alicloud} (<a
 * href="https://registry.terraform.io/providers/aliyun/alicloud/latest/docs">provider reference</a>). Immutable and
 * safe for use by several threads.
 */
public final class AliyunChangeRenderer implements ChangeRenderer {
    private static final ChangeWriters<Script> WRITERS = ChangeWriters.on(Script::new)
            .with(Change.AddRule.class, (add, script) -> rule(add, add.rule(), script))
            .with(Change.InsertRule.class, (insert, script) -> rule(insert, insert.rule(), script))
            .with(Change.ReplaceRule.class, (replace, script) -> rule(replace, replace.rule(), script))
            .with(Change.RemoveRule.class, (remove, script) -> rule(remove, remove.rule(), script))
            .with(Change.PutRoute.class, RouteCommands::put)
            .with(Change.RemoveRoute.class, RouteCommands::remove)
            .with(Change.RemoveInboundTable.class, RouteCommands::unsteer)
            .with(Change.StartInstance.class, PlaceCommands::start)
            .with(Change.AllowForwarding.class, PlaceCommands::allowForwarding)
            .with(Change.JoinGroup.class, GroupCommands::join)
            .with(Change.BindSubnetList.class, AclCommands::bind)
            .with(Change.AddSetEntry.class, PlaceCommands::addEntry)
            .with(Change.AddNatAddress.class, NatCommands::addAddress)
            .with(Change.AddSourceRule.class, NatCommands::addRule)
            .with(Change.OpenDoor.class, PlaceCommands::open)
            .with(Change.GiveBandwidth.class, PlaceCommands::feed)
            .with(Change.AcceptPeering.class, PlaceCommands::accept)
            .with(Change.LiftCrossings.class, PlaceCommands::lift);

    @Override
    public String vendor() {
        return AliyunId.VENDOR;
    }

    @Override
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        return WRITERS.render(changes, snapshot);
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
}
