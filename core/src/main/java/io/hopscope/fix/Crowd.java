/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressScope;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Party;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One end of the flows that are asked about in one go, when the exposure of a change is looked for. */
sealed interface Crowd {
    /** Whom to ask about. */
    Party party();

    /** Whether it has addresses of a family. */
    boolean has(IpFamily family);

    /**
     * Hosts outside.
     *
     * @param range their addresses; empty for the whole Internet
     */
    record Outside(Optional<AddressRange> range) implements Crowd {
        static final Outside INTERNET = new Outside(Optional.empty());

        @Override
        public Party party() {
            return range.<Party>map(Party.Addresses::new).orElse(new Party.Internet());
        }

        @Override
        public boolean has(IpFamily family) {
            return range.map(r ->
                            r.family() == family && AddressScope.outside(family).contains(r.first()))
                    .orElse(true);
        }
    }

    /**
     * The Internet as a destination, for which one address stands: one that is set aside for benchmarks of networks
     * (RFC 2544, RFC 5180), and that no route has a reason to name. To ask about all of it would ask about every public
     * address of the estate.
     *
     * @param family address family
     */
    record Anywhere(IpFamily family) implements Crowd {
        private static final AddressRange V4 = AddressRange.parse("198.18.255.254");
        private static final AddressRange V6 = AddressRange.parse("2001:2::fffe");

        @Override
        public Party party() {
            return new Party.Addresses(family == IpFamily.V4 ? V4 : V6);
        }

        @Override
        public boolean has(IpFamily other) {
            return family == other;
        }
    }

    /**
     * Interfaces.
     *
     * @param members all of them
     * @param alike true when they are of one class, so that the first speaks for all
     */
    record Ports(List<Port> members, boolean alike) implements Crowd {
        @Override
        public Party party() {
            return new Party.OfInterface(members.get(0).id());
        }

        @Override
        public boolean has(IpFamily family) {
            return members.get(0).nic().addresses().stream()
                    .anyMatch(address -> address.prefix().family() == family);
        }
    }

    /**
     * Machines by another address than their first: dialled by a public one, or as senders by a further one.
     *
     * @param machines the machines
     * @param address address of the first of them
     */
    record ByAddress(Ports machines, AddressRange address) implements Crowd {
        @Override
        public Party party() {
            return new Party.Addresses(address);
        }

        @Override
        public boolean has(IpFamily family) {
            return address.family() == family;
        }
    }

    /**
     * A load balancer that is dialled.
     *
     * @param balancer its id
     * @param interfaces its interfaces
     * @param party the balancer, or a public address of it
     * @param families families by which it can be dialled so
     */
    record Front(ResourceId balancer, Set<ResourceId> interfaces, Party party, Set<IpFamily> families)
            implements Crowd {
        public Front {
            interfaces = Set.copyOf(interfaces);
            families = Set.copyOf(families);
        }

        @Override
        public boolean has(IpFamily family) {
            return families.contains(family);
        }
    }
}
