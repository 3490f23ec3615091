/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import io.hopscope.spi.render.ChangeWriters;
import io.hopscope.spi.render.Script;
import java.util.List;

/**
 * Changes as commands of {@code az} (<a href="https://learn.microsoft.com/cli/azure/reference-index">command
 * reference</a>) and as Terraform resources of {@code hashicorp/azurerm} (<a
 * href="https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs">provider reference</a>). Each command
 * names subscription and resource group. Immutable and safe for use by several threads.
 */
public final class AzureChangeRenderer implements ChangeRenderer {
    private static final ChangeWriters<Script> WRITERS = ChangeWriters.on(Script::new)
            .with(Change.AddRule.class, (add, script) -> GroupCommands.add(add.subject(), add.rule(), add, script))
            .with(
                    Change.InsertRule.class,
                    (insert, script) -> GroupCommands.add(insert.subject(), insert.rule(), insert, script))
            .with(Change.ReplaceRule.class, GroupCommands::replace)
            .with(Change.RemoveRule.class, GroupCommands::remove)
            .with(Change.PutRoute.class, RouteCommands::put)
            .with(Change.RemoveRoute.class, RouteCommands::remove)
            .with(Change.BindRouteTable.class, RouteCommands::bind)
            .with(Change.StartInstance.class, PlaceCommands::start)
            .with(Change.AllowForwarding.class, PlaceCommands::allowForwarding)
            .with(Change.JoinGroup.class, PlaceCommands::join)
            .with(Change.BindSubnetList.class, PlaceCommands::bindGroup)
            .with(Change.AddSetEntry.class, PlaceCommands::addMember)
            .with(Change.OpenDoor.class, PlaceCommands::open)
            .with(Change.AcceptPeering.class, PeeringCommands::connect)
            .with(Change.SyncPeering.class, PeeringCommands::sync)
            .with(Change.BindNat.class, NatCommands::bind)
            .with(Change.AddNatAddress.class, NatCommands::addAddress)
            .with(Change.AddGroup.class, GroupCommands::addGroup);

    @Override
    public String vendor() {
        return AzureId.VENDOR;
    }

    @Override
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        return WRITERS.render(changes, snapshot);
    }
}
