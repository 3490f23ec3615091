/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.estates.Estates;
import io.hopscope.estates.MachineSpec;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.util.List;
import java.util.function.UnaryOperator;

/** The sound estate that the tests of fixes break in one place each, and how they ask about it. */
final class Shop {
    private Shop() {}

    /**
     * Network {@code net} with the public subnet {@code front}, in it {@code web-1} with a public address, behind the
     * group {@code web} (tcp/443 from anywhere) and the open list {@code open}; and the subnet {@code back} without a
     * way out, in it {@code db-1} in the group {@code db}.
     */
    static Estates sound() {
        return Estates.estate()
                .network("net", "10.0.0.0/16")
                .gateway("gw", "net")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .table("private", "net")
                .acl("open", Rules.allowIn(100, "any from 0.0.0.0/0"), Rules.allowOut(100, "any to 0.0.0.0/0"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("open"))
                .subnet("back", "net", "10.0.2.0/24", s -> s.table("private").acl("open"))
                .group("web", Rules.in("tcp/443 from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0"))
                .group("db", Rules.in("tcp/5432 from group:web"), Rules.out("any to 0.0.0.0/0"))
                .machine("web-1", "front", "10.0.1.10", web("203.0.113.10"))
                .machine("db-1", "back", "10.0.2.10", m -> m.groups("db"));
    }

    /** A machine of the group {@code web} with a public address. */
    static UnaryOperator<MachineSpec> web(String publicAddress) {
        return m -> m.groups("web").publicAddress(publicAddress);
    }

    static Snapshot frozen(Snapshot snapshot, String... names) {
        return Estates.like(snapshot).frozen(names).build();
    }

    static List<Fix> fixes(Snapshot snapshot, String from, String to, String service) {
        Engine engine = Engine.of(snapshot);
        return new Fixer(engine, List.of()).fixes(engine.answer(engine.question(from, to, Service.parse(service))));
    }

    static List<String> texts(Snapshot snapshot, String from, String to, String service) {
        return fixes(snapshot, from, to, service).stream()
                .map(fix -> text(fix, snapshot))
                .toList();
    }

    static String text(Fix fix, Snapshot snapshot) {
        return String.join(
                "; ",
                fix.changes().stream()
                        .map(change -> ChangeText.of(change, snapshot))
                        .toList());
    }
}
