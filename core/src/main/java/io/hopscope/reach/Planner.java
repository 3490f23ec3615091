/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.trace.Account;
import io.hopscope.reach.walk.Guests;
import io.hopscope.reach.walk.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a question into scenarios and the boxes that they range over. */
final class Planner {
    private static final PortRange LINUX_PORTS = new PortRange(32768, 60999);
    private static final PortRange WINDOWS_PORTS = new PortRange(49152, 65535);
    private static final PortRange OUTSIDE_PORTS = new PortRange(32768, 65535);
    private static final PortRange TRANSLATED_PORTS = new PortRange(1024, 65535);
    private static final PortRange EARLY_PORTS = new PortRange(1024, 32767);
    private static final PortRange NO_PORT = PortRange.single(0);
    private static final PortRange ANY_PROTOCOL = new PortRange(0, 255);

    private final Estate estate;
    private final Question question;
    private final PartyPorts ports;

    Planner(Estate estate, Question question) {
        this.estate = estate;
        this.question = question;
        this.ports = new PartyPorts(estate);
    }

    Plan plan() {
        IpFamily family = family();
        List<Senders> senders = senders(family);
        List<Plan.Part> parts = new ArrayList<>();
        for (Senders sender : senders) {
            for (AddressRange to : destinations(family)) {
                if (sender.nobody().isPresent()) {
                    return Plan.settled(sender.nobody().get());
                }
                Scenario scenario = new Scenario(sender.source(), aim(family), family);
                parts.add(new Plan.Part(scenario, box(sender, to, family)));
            }
        }
        return Plan.of(parts);
    }

    /** The same for client ports that some outside hosts use besides the usual ones; empty where there are none. */
    Optional<Plan> earlyClientPorts() {
        boolean tcpOrUdp = question.service().protocol().map(Protocol::hasPorts).orElse(false);
        boolean fromOutside = plan().parts().stream()
                .allMatch(part -> part.scenario().source() instanceof Scenario.Source.FromOutside);
        if (!tcpOrUdp || !fromOutside || question.clientPorts().isPresent()) {
            return Optional.empty();
        }
        Question early = new Question(
                question.from(), question.to(), question.service(), Optional.of(EARLY_PORTS), question.family());
        return Optional.of(new Planner(estate, early).plan());
    }

    private record Senders(
            Scenario.Source source, AddressRange range, PortRange clientPorts, Optional<Account> nobody) {
        static Senders outside(AddressRange range) {
            return new Senders(new Scenario.Source.FromOutside(), range, OUTSIDE_PORTS, Optional.empty());
        }
    }

    private Box box(Senders sender, AddressRange to, IpFamily family) {
        Optional<Protocol> protocol = question.service().protocol();
        boolean ping = question.service().isEcho();
        boolean hasPorts = protocol.map(Protocol::hasPorts).orElse(true);
        int number = ping
                ? (family == IpFamily.V4 ? Protocol.ICMP : Protocol.ICMP_V6).number()
                : protocol.map(Protocol::number).orElse(0);
        return new Box(
                sender.range(),
                to,
                protocol.isPresent() ? PortRange.single(number) : ANY_PROTOCOL,
                hasPorts ? question.service().ports() : NO_PORT,
                hasPorts ? question.clientPorts().orElse(sender.clientPorts()) : NO_PORT,
                hasPorts ? TRANSLATED_PORTS : NO_PORT);
    }

    private IpFamily family() {
        if (question.family().isPresent()) {
            return question.family().get();
        }
        for (Party party : List.of(question.from(), question.to())) {
            if (party instanceof Party.Addresses addresses) {
                return addresses.range().first().family();
            }
        }
        return ports.hasV4(question.to()) ? IpFamily.V4 : IpFamily.V6;
    }

    private List<AddressRange> destinations(IpFamily family) {
        if (question.to() instanceof Party.Internet) {
            return estate.outside(family).ranges();
        }
        if (question.to() instanceof Party.Addresses to) {
            if (to.range().first().family() != family) {
                throw QuestionException.bad("to", to.range() + " is not of the family that is asked about");
            }
            return List.of(to.range());
        }
        return List.of(anyAddress(family));
    }

    private Scenario.Aim aim(IpFamily family) {
        if (question.to() instanceof Party.OfInstance
                || question.to() instanceof Party.OfInterface
                || question.to() instanceof Party.OfBalancer) {
            return new Scenario.Aim.AtPorts(ports.of(question.to(), family), ports.instance(question.to()));
        }
        return question.to() instanceof Party.Internet ? new Scenario.Aim.AtHost() : new Scenario.Aim.AtAddress();
    }

    private List<Senders> senders(IpFamily family) {
        if (question.from() instanceof Party.Internet) {
            return estate.outside(family).ranges().stream()
                    .map(Senders::outside)
                    .toList();
        }
        if (question.from() instanceof Party.Addresses from) {
            if (from.range().first().family() != family) {
                throw QuestionException.bad("from", from.range() + " is not of the family that is asked about");
            }
            return fromAddresses(from.range());
        }
        Scenario.Source.FromPorts source = new Scenario.Source.FromPorts(
                ports.of(question.from(), family), Optional.empty(), ports.instance(question.from()));
        return List.of(fromMachine(source, anyAddress(family)));
    }

    private Senders fromMachine(Scenario.Source.FromPorts source, AddressRange range) {
        PortRange clientPorts = source.instance().map(Planner::clientPorts).orElse(OUTSIDE_PORTS);
        return new Senders(source, range, clientPorts, Optional.empty());
    }

    private static PortRange clientPorts(Instance instance) {
        if (instance.platform() == GuestPlatform.LINUX) {
            return LINUX_PORTS;
        }
        return instance.platform() == GuestPlatform.WINDOWS ? WINDOWS_PORTS : OUTSIDE_PORTS;
    }

    private List<Senders> fromAddresses(AddressRange range) {
        List<IpAddress> owned = ports.owned(range);
        List<Senders> senders = new ArrayList<>();
        boolean single = range.first().equals(range.last());
        for (IpAddress address : owned) {
            List<Port> owners = single ? List.of(ports.owner(address)) : ports.owners(address);
            owners.forEach(owner -> senders.add(fromOwned(address, owner)));
        }
        for (AddressRange outside : ports.outside(range, owned)) {
            senders.add(Senders.outside(outside));
        }
        if (senders.isEmpty()) {
            Optional<Account> nobody = new Nobody(estate).at(range);
            senders.add(new Senders(new Scenario.Source.FromOutside(), range, OUTSIDE_PORTS, nobody));
        }
        return senders;
    }

    private Senders fromOwned(IpAddress address, Port port) {
        IpAddress inside = ports.insideOf(address, port);
        Optional<Instance> instance = ports.instance(port);
        List<Port> all = port.isDetached() ? List.of(port) : new Guests(estate).portsBeside(port, inside.family());
        return fromMachine(
                new Scenario.Source.FromPorts(all, Optional.of(inside), instance), AddressRange.single(inside));
    }

    private static AddressRange anyAddress(IpFamily family) {
        return AddressRange.single(AddressScope.outside(family).ranges().get(0).first());
    }
}
