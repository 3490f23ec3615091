/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codecs of the types that contain no others: numbers, text, and what the network vocabulary writes as text. */
final class LeafCodecs {
    private static final Codec ADDRESS_RANGE = shared("an address range", AddressRange::parse);
    private static final Codec PORT_RANGE = shared("a port range", PortRange::parse);

    private static final Map<Class<?>, Codec> CODECS = Map.ofEntries(
            Map.entry(Integer.class, ScalarCodec.INT),
            Map.entry(Long.class, ScalarCodec.LONG),
            Map.entry(Boolean.class, ScalarCodec.BOOLEAN),
            Map.entry(String.class, new TextCodec("a text", text -> text)),
            Map.entry(Instant.class, new TextCodec("a time", Instant::parse)),
            Map.entry(IpAddress.class, shared("an IP address", IpAddress::parse)),
            Map.entry(Prefix.class, shared("a prefix", Prefix::parse)),
            Map.entry(Protocol.class, shared("a protocol", Protocol::parse)),
            Map.entry(AddressRange.class, ADDRESS_RANGE),
            Map.entry(PortRange.class, PORT_RANGE),
            Map.entry(AddressSet.class, new SharedCodec(addressSet())),
            Map.entry(PortSet.class, new SharedCodec(portSet())));

    private LeafCodecs() {}

    static Optional<Codec> of(Class<?> type) {
        return Optional.ofNullable(CODECS.get(type));
    }

    private static Codec shared(String noun, TextCodec.Parser parse) {
        return new SharedCodec(new TextCodec(noun, parse));
    }

    private static Codec addressSet() {
        return new AdaptedCodec(
                new ListCodec(ADDRESS_RANGE),
                set -> ((AddressSet) set).ranges(),
                ranges -> AddressSet.ofRanges(((List<?>) ranges)
                        .stream().map(AddressRange.class::cast).toList()));
    }

    private static Codec portSet() {
        return new AdaptedCodec(
                new ListCodec(PORT_RANGE),
                set -> ((PortSet) set).ranges(),
                ranges -> PortSet.ofRanges(
                        ((List<?>) ranges).stream().map(PortRange.class::cast).toList()));
    }
}
