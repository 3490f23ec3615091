/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import java.util.List;

/**
 * Changes as commands of {@code az} (<a href="https://learn.microsoft.com/cli/azure/reference-index">command
 * reference</a>) and as Terraform resources of {@code hashicorp/azurerm} (<a
 * href="https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs">provider reference</a>). Each command
 * names subscription and resource group. Immutable and safe for use by several threads.
 */
public final class AzureChangeRenderer implements ChangeRenderer {
    @Override
    public String vendor() {
        return AzureId.VENDOR;
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
            GroupCommands.add(add.subject(), add.rule(), add, script);
        } else if (change instanceof Change.InsertRule insert) {
            GroupCommands.add(insert.subject(), insert.rule(), insert, script);
        } else if (change instanceof Change.ReplaceRule replace) {
            GroupCommands.replace(replace, script);
        } else if (change instanceof Change.RemoveRule remove) {
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
        } else if (change instanceof Change.AllowForwarding allow) {
            PlaceCommands.allowForwarding(allow, script);
        } else if (change instanceof Change.JoinGroup join) {
            PlaceCommands.join(join, script);
        } else if (change instanceof Change.BindSubnetList bind) {
            PlaceCommands.bindGroup(bind, script);
        } else if (change instanceof Change.AddSetEntry add) {
            PlaceCommands.addMember(add, script);
        } else if (change instanceof Change.OpenDoor open) {
            PlaceCommands.open(open, script);
        } else if (change instanceof Change.AcceptPeering accept) {
            PeeringCommands.connect(accept, script);
        } else if (change instanceof Change.SyncPeering sync) {
            PeeringCommands.sync(sync, script);
        } else if (change instanceof Change.BindNat bind) {
            NatCommands.bind(bind, script);
        } else if (change instanceof Change.AddNatAddress add) {
            NatCommands.addAddress(add, script);
        } else if (change instanceof Change.AddGroup add) {
            GroupCommands.addGroup(add, script);
        } else {
            throw new IllegalArgumentException(
                    "Azure has nothing like " + change.getClass().getSimpleName());
        }
    }
}
