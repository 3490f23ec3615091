/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Doors and exits of the kinds that a provider's data may ask for. */
final class RimTest {
    private static final ResourceId NAT = Estates.id(ResourceKind.NAT_GATEWAY, "pool");

    @Test
    void aDoorThatIsClosedUntilFiltered_opensWithAGroup() {
        UnaryOperator<Resource> closed = r -> r instanceof Door door ? door(door, true, door.reply()) : r;
        UnaryOperator<Resource> bare = r -> closed.apply(r instanceof NetworkInterface nic ? unfiltered(nic) : r);

        assertThat(ask(changed(closed), "internet", "web").verdict()).isEqualTo(Verdict.REACHABLE);
        Answer answer = ask(changed(bare), "internet", "web");
        assertThat(answer.blockers()).extracting(b -> b.code()).containsExactly(FindingCode.DOOR_CLOSED);
    }

    @Test
    void aReplyThatMustGoStraight_isLostByAnyOtherRoute() {
        ResourceId gateway = Estates.id(ResourceKind.GATEWAY, "gw");
        UnaryOperator<Resource> straight =
                r -> r instanceof Door door ? door(door, false, new ReplyPath.RoutedStraightTo(gateway)) : r;
        Snapshot detour = changed(straight, base("0.0.0.0/0", true));

        assertThat(ask(changed(straight), "internet", "web").verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(ask(detour, "internet", "web").blockers())
                .extracting(b -> b.code())
                .containsExactly(FindingCode.RETURN_PATH_DIFFERS);
    }

    @Test
    void aPoolExit_givesItsAddressAndRefusesWhatItDoesNotTake() {
        Exit exit = new Exit(
                "the pool",
                Exit.When.AFTER_INTERNET_ROUTE,
                new Match.ProtocolIs(Protocol.TCP),
                Fact.known(OperationalState.up("on")),
                new ExitAddress.Pool(NAT, AddressSet.of(Prefix.parse("198.51.100.200/32"))));
        Snapshot snapshot = changed(r -> r instanceof Subnet subnet ? withExits(subnet, exit) : r);

        assertThat(ask(snapshot, "web", "192.0.2.1").verdict()).isEqualTo(Verdict.REACHABLE);
        Engine engine = Engine.of(snapshot);
        Answer udp = engine.answer(engine.question("web", "192.0.2.1", Service.parse("udp/53")));
        assertThat(udp.blockers()).extracting(b -> b.code()).containsExactly(FindingCode.NO_PUBLIC_ADDRESS);
    }

    @Test
    void whereDoorsWereNotRead_nobodySaysThatThereIsNone() {
        SnapshotBuilder builder = builder(base("0.0.0.0/0", false), r -> r);
        ResourceId nic = Estates.id(ResourceKind.INTERFACE, "inner-nic");
        builder.gap(new Gap(
                Estates.SCOPE, ResourceKind.DOOR, nic.value(), GapReason.NOT_READ, "", "not read", "reading it"));

        assertThat(ask(builder.build(), "internet", "inner").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(ask(base("0.0.0.0/0", false), "internet", "inner").verdict()).isEqualTo(Verdict.BLOCKED);
    }

    private static Snapshot base(String prefix, boolean byRouter) {
        return Estates.estate()
                .network("net", "10.1.0.0/16")
                .gateway("gw", "net")
                .table(
                        "table",
                        "net",
                        Routes.local("10.1.0.0/16"),
                        byRouter ? Routes.toInterface(prefix, "router-nic") : Routes.toGateway(prefix, "gw"))
                .table("far-table", "net", Routes.local("10.1.0.0/16"), Routes.toGateway(prefix, "gw"))
                .group("any", Rules.in("any from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0"))
                .subnet("subnet", "net", "10.1.1.0/24", s -> s.table("table"))
                .subnet("far", "net", "10.1.2.0/24", s -> s.table("far-table"))
                .machine("web", "subnet", "10.1.1.4", m -> m.groups("any").publicAddress("198.51.100.4"))
                .machine("inner", "subnet", "10.1.1.5", m -> m.groups("any"))
                .machine("router", "far", "10.1.2.4", m -> m.groups("any").forwards())
                .build();
    }

    private static Snapshot changed(UnaryOperator<Resource> change) {
        return changed(change, base("0.0.0.0/0", false));
    }

    private static Snapshot changed(UnaryOperator<Resource> change, Snapshot snapshot) {
        return builder(snapshot, change).build();
    }

    private static SnapshotBuilder builder(Snapshot snapshot, UnaryOperator<Resource> change) {
        SnapshotBuilder builder = new SnapshotBuilder();
        snapshot.resources().map(change).forEach(builder::add);
        snapshot.coverage()
                .completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> builder.complete(key.scope(), key.kind(), selector)));
        return builder;
    }

    private static Answer ask(Snapshot snapshot, String from, String to) {
        Engine engine = Engine.of(snapshot);
        return engine.answer(engine.question(from, to, Service.parse("tcp/443")));
    }

    private static Door door(Door old, boolean closed, ReplyPath reply) {
        return new Door(
                old.identity(),
                old.outside(),
                old.ports(),
                old.target(),
                old.inside(),
                old.gateway(),
                old.rank(),
                old.carries(),
                closed,
                old.answersPing(),
                reply);
    }

    private static NetworkInterface unfiltered(NetworkInterface nic) {
        return nic.withGroups(Fact.known(List.of()), nic.labels());
    }

    private static Subnet withExits(Subnet old, Exit exit) {
        return new Subnet(
                old.identity(),
                old.network(),
                old.prefixes(),
                old.zone(),
                old.delivery(),
                old.routeTable(),
                old.stages(),
                List.of(exit),
                old.crossings());
    }
}
