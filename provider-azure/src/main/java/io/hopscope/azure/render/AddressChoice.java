/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.IpAddress;
import io.hopscope.spi.render.Block;
import io.hopscope.spi.render.Script;
import java.util.Optional;

/**
 * The public address that a command names: one that the snapshot holds, else a new one, of a Standard kind.
 *
 * @param name its name, or its id where it is one of another resource group
 * @param terraform its id in Terraform: quoted, or a reference to a resource that is made
 */
record AddressChoice(String name, String terraform) {
    /** The choice, made first where it is new. */
    static AddressChoice of(IpAddress outside, Named near, String newName, Scope scope, Script script) {
        Optional<Named> known = script.snapshot()
                .all(PublicAddress.class)
                .filter(address -> address.address().equals(outside))
                .findFirst()
                .map(address -> Named.of(address.id()));
        return known.map(id -> new AddressChoice(id.text(), Block.quoted(id.text())))
                .orElseGet(() -> made(near, newName, scope, script));
    }

    private static AddressChoice made(Named near, String name, Scope scope, Script script) {
        script.run(AzCommand.on("network public-ip create", near)
                .value("-n", name)
                .value("-l", Named.safe(scope.region()))
                .value("--sku", "Standard")
                .value("--allocation-method", "Static"));
        String created = script.create(
                "azurerm_public_ip",
                new Block()
                        .text("resource_group_name", near.group())
                        .text("location", scope.region())
                        .text("name", name)
                        .text("sku", "Standard")
                        .text("allocation_method", "Static"));
        return new AddressChoice(name, created + ".id");
    }

    /** An attribute that names it. */
    Block reference(String attribute, Block block) {
        return block.plain(attribute, terraform);
    }
}
