/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortSet;
import io.hopscope.net.Protocol;
import java.util.List;

/**
 * A condition on a packet: a closed algebra of small types. Several interpreters read it (three-valued match,
 * boundaries, wording), so a rule means the same wherever it is used.
 */
public sealed interface Match {
    /** Lets an interpreter read the condition. */
    <R> R accept(Visitor<R> visitor);

    /**
     * An interpreter of conditions, exhaustive by construction.
     *
     * @param <R> what it makes of a condition
     */
    interface Visitor<R> {
        /** Reads an {@link Everything}. */
        R visit(Everything match);

        /** Reads a {@link Nothing}. */
        R visit(Nothing match);

        /** Reads an {@link Undecided}. */
        R visit(Undecided match);

        /** Reads an {@link AllOf}. */
        R visit(AllOf match);

        /** Reads an {@link AnyOf}. */
        R visit(AnyOf match);

        /** Reads a {@link ProtocolIs}. */
        R visit(ProtocolIs match);

        /** Reads a {@link FamilyIs}. */
        R visit(FamilyIs match);

        /** Reads a {@link PortIn}. */
        R visit(PortIn match);

        /** Reads an {@link IcmpTypeIs}. */
        R visit(IcmpTypeIs match);

        /** Reads an {@link IcmpCodeIs}. */
        R visit(IcmpCodeIs match);

        /** Reads an {@link AddressIn}. */
        R visit(AddressIn match);

        /** Reads a {@link CarriesLabel}. */
        R visit(CarriesLabel match);

        /** Reads an {@link InSet}. */
        R visit(InSet match);

        /** Reads an {@link InServiceSet}. */
        R visit(InServiceSet match);
    }

    /** Matches every packet. */
    record Everything() implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Matches no packet, for a reason worth telling (a stale reference, an empty set). */
    record Nothing(String reason) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Might match: the condition could not be read or is not modelled. */
    record Undecided(String text, Gap gap) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** All of the conditions. */
    record AllOf(List<Match> conditions) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** At least one of the conditions. */
    record AnyOf(List<Match> conditions) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The IP protocol. */
    record ProtocolIs(Protocol protocol) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The address family. */
    record FamilyIs(IpFamily family) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A TCP or UDP port; never matches a protocol without ports. */
    record PortIn(Side side, PortSet ports) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The ICMP or ICMPv6 type, 0 to 255; never matches another protocol. */
    record IcmpTypeIs(int type) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The ICMP or ICMPv6 code, 0 to 255; never matches another protocol. */
    record IcmpCodeIs(int code) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An address literal or range. */
    record AddressIn(Side side, AddressSet addresses) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The address belongs to an interface that carries the label, and the label survived the path. */
    record CarriesLabel(Side side, ResourceId label) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The address is in a named set that is resolved when the rule is evaluated. */
    record InSet(Side side, ResourceId set) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Protocol and ports are in a named set. */
    record InServiceSet(ResourceId set) implements Match {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The conjunction, simplified. */
    static Match allOf(List<Match> conditions) {
        List<Match> relevant =
                conditions.stream().filter(c -> !(c instanceof Everything)).toList();
        if (relevant.isEmpty()) {
            return new Everything();
        }
        return relevant.size() == 1 ? relevant.get(0) : new AllOf(relevant);
    }

    /** The disjunction, simplified. */
    static Match anyOf(List<Match> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new AnyOf(List.copyOf(conditions));
    }
}
