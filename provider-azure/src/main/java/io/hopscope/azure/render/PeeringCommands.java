/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.azure.answers.Word;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.link.Peering;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.Optional;

/**
 * Halves of peerings, see https://learn.microsoft.com/cli/azure/network/vnet/peering. A half that is missing is made;
 * one whose other half was taken away has to be made anew.
 */
final class PeeringCommands {
    private static final String TYPE = "azurerm_virtual_network_peering";

    private PeeringCommands() {}

    static void connect(Change.AcceptPeering accept, Script script) {
        Peering half = script.require(Peering.class, accept.subject());
        mend(half, script);
        Optional<Peering> twin = half.twin().map(id -> script.require(Peering.class, id));
        if (twin.isPresent()) {
            mend(twin.get(), script);
        } else {
            Named own = Named.of(half.first().network());
            create(Named.of(half.second().network()), "to-" + own.name(), own, script);
        }
    }

    private static void mend(Peering half, Script script) {
        String state =
                Word.folded(half.state().value().map(OperationalState::raw).orElse(""));
        Named own = Named.of(half.first().network());
        Named name = Named.of(half.id());
        if (state.equals("disconnected")) {
            script.run(AzCommand.on("network vnet peering delete", own)
                    .value("--vnet-name", own.name())
                    .value("-n", name.name()));
        }
        if (state.equals("disconnected") || state.equals("missing")) {
            create(own, name.name(), Named.of(half.second().network()), script);
        }
    }

    private static void create(Named from, String name, Named to, Script script) {
        script.run(AzCommand.on("network vnet peering create", from)
                .value("--vnet-name", from.name())
                .value("-n", name)
                .value("--remote-vnet", to.text())
                .value("--allow-vnet-access", "true"));
        script.create(
                TYPE,
                new Block()
                        .text("resource_group_name", from.group())
                        .text("virtual_network_name", from.name())
                        .text("name", name)
                        .text("remote_virtual_network_id", to.text()));
    }

    /** The half learns what the far network has now. */
    static void sync(Change.SyncPeering sync, Script script) {
        Peering half = script.require(Peering.class, sync.subject());
        Named own = Named.of(half.first().network());
        String name = Named.of(half.id()).name();
        script.run(AzCommand.on("network vnet peering sync", own)
                .value("--vnet-name", own.name())
                .value("-n", name));
        script.edit(
                TYPE,
                name,
                new Block()
                        .plain(
                                "triggers",
                                "{ remote_address_space = join(\",\", azurerm_virtual_network.remote.address_space) }"));
    }
}
