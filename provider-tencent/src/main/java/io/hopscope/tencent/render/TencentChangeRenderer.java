/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Rule;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import io.hopscope.spi.render.ChangeWriters;
import io.hopscope.spi.render.Script;
import io.hopscope.tencent.answers.TencentId;
import java.util.List;

/**
 * Changes as commands of {@code tccli} (<a href="https://cloud.tencent.com/document/product/440">command line</a>) and
 * as Terraform resources of {@code tencentcloudstack/tencentcloud} (<a
 * href="https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/latest/docs">provider reference</a>).
 * Rules go in one by one at an index; no command overwrites a list. Immutable and safe for use by several threads.
 */
public final class TencentChangeRenderer implements ChangeRenderer {
    private static final ChangeWriters<Script> WRITERS = ChangeWriters.on(Script::new)
            .with(Change.AddRule.class, (add, script) -> insert(add.subject(), add.rule(), script))
            .with(Change.InsertRule.class, (insert, script) -> insert(insert.subject(), insert.rule(), script))
            .with(Change.ReplaceRule.class, TencentChangeRenderer::replace)
            .with(Change.RemoveRule.class, TencentChangeRenderer::remove)
            .with(Change.PutRoute.class, RouteCommands::put)
            .with(Change.RemoveRoute.class, RouteCommands::remove)
            .with(Change.BindRouteTable.class, RouteCommands::bind)
            .with(Change.StartInstance.class, PlaceCommands::start)
            .with(Change.JoinGroup.class, PlaceCommands::join)
            .with(Change.BindSubnetList.class, AclCommands::bind)
            .with(Change.AddSetEntry.class, PlaceCommands::addEntry)
            .with(Change.AddNatAddress.class, NatCommands::addAddress)
            .with(Change.AddSourceRule.class, NatCommands::addRule)
            .with(Change.OpenDoor.class, PlaceCommands::open)
            .with(Change.GiveBandwidth.class, PlaceCommands::feed)
            .with(Change.AcceptPeering.class, PlaceCommands::accept)
            .with(Change.AcceptAttachment.class, PlaceCommands::accept);

    @Override
    public String vendor() {
        return TencentId.VENDOR;
    }

    @Override
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        return WRITERS.render(changes, snapshot);
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

    private static void replace(Change.ReplaceRule replace, Script script) {
        requireGroup(replace.subject());
        GroupCommands.replace(replace, script);
    }

    private static void remove(Change.RemoveRule remove, Script script) {
        requireGroup(remove.subject());
        GroupCommands.remove(remove, script);
    }

    /** The entries of a network ACL can only be written all at once. */
    private static void requireGroup(ResourceId list) {
        if (!isGroup(list)) {
            throw new IllegalArgumentException("No command edits a single rule of " + list);
        }
    }

    private static boolean isGroup(ResourceId list) {
        return list.kind() == ResourceKind.SECURITY_GROUP;
    }
}
