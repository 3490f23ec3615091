/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Route;
import io.hopscope.tencent.oracle.Resource.Table;
import java.util.ArrayList;
import java.util.List;

/** Routes. */
final class RandomRoutes {
    private final Draft draft;

    RandomRoutes(Draft draft) {
        this.draft = draft;
    }

    void routes() {
        for (Table table : draft.all(Table.class)) {
            List<Route> routes = new ArrayList<>();
            if (draft.chance(0.4)) {
                routes.add(new Route(Cidr.of("0.0.0.0/0"), "EIP", "0", draft.chance(0.9)));
            }
            if (draft.chance(0.2)) {
                routes.add(new Route(
                        Cidr.of(draft.one(Worlds.OUTSIDE)),
                        "NORMAL_CVM",
                        draft.one(draft.all(Eni.class)).addresses().get(0).toString(),
                        draft.chance(0.8)));
            }
            draft.add(new Table(table.id(), table.vpc(), table.main(), routes));
        }
    }
}
