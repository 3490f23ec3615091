/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.dump.JsonCursor;
import io.hopscope.model.fact.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of a NAT gateway, asked for by its own id or by those of its tables. Stateless. */
final class NatTables {
    private NatTables() {}

    /** Its SNAT entries. */
    static Listing snat(Item nat) {
        return entries(nat, Operation.SNAT_ENTRIES, nat.texts("SnatTableIds", "SnatTableId"));
    }

    /** Its DNAT entries. */
    static Listing forward(Item nat) {
        return entries(nat, Operation.FORWARD_ENTRIES, nat.texts("ForwardTableIds", "ForwardTableId"));
    }

    /** The objects of a list. */
    static List<Item> items(Item nat, Listing listing) {
        return listing.items().stream().map(nat::with).toList();
    }

    private static Listing entries(Item nat, Operation operation, List<String> tables) {
        String id = nat.text("NatGatewayId");
        if (nat.by().isGiven(operation, id)) {
            return nat.by().list(operation, id);
        }
        if (tables.isEmpty()) {
            return nat.by().list(operation, id);
        }
        List<JsonCursor> all = new ArrayList<>();
        Optional<Gap> gap = Optional.empty();
        for (String table : tables) {
            Listing one = nat.by().list(operation, table);
            all.addAll(one.items());
            gap = gap.or(one::gap);
        }
        return new Listing(all, gap, false);
    }
}
