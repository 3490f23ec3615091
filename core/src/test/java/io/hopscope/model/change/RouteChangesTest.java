/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import static io.hopscope.model.change.ChangeableEstate.TABLE;
import static io.hopscope.model.change.ChangeableEstate.route;
import static io.hopscope.model.change.ChangeableEstate.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Samples;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RouteChangesTest {
    private static final Route WRITTEN = route("10.9.0.0/16", 0, 0);
    private static final Route PROPAGATED = route("10.9.0.0/16", 0, 2);
    private static final Route OTHER = route("10.9.0.0/17", 0, 0);

    @Test
    void putRoute_takesThePlaceOfTheOneThatItCompetesWith() {
        Route replacement = new Route(
                "another",
                WRITTEN.destination(),
                0,
                0,
                List.of(new NextHop.Discard()),
                WRITTEN.state(),
                "static",
                AppliesTo.ALWAYS);

        assertThat(routes(table(WRITTEN, PROPAGATED, OTHER), new Change.PutRoute(TABLE, replacement)))
                .containsExactlyInAnyOrder(replacement, PROPAGATED, OTHER);
    }

    @Test
    void removeRoute_leavesAPropagatedOneToTakeOver() {
        assertThat(routes(table(WRITTEN, PROPAGATED, OTHER), new Change.RemoveRoute(TABLE, WRITTEN)))
                .containsExactlyInAnyOrder(PROPAGATED, OTHER);
    }

    @Test
    void routesThatWereNotRead_stayUnread() {
        RouteTable unread =
                new RouteTable(table().identity(), ChangeableEstate.NETWORK, Samples.unread(ResourceKind.ROUTE_TABLE));

        assertThat(ChangeableEstate.after(
                        RouteTable.class,
                        unread,
                        new Change.PutRoute(TABLE, WRITTEN),
                        new Change.RemoveRoute(TABLE, WRITTEN)))
                .isEqualTo(unread);
    }

    private static List<Route> routes(RouteTable table, Change change) {
        return ChangeableEstate.after(RouteTable.class, table, change)
                .routes()
                .value()
                .orElseThrow();
    }
}
