/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of an interface: private IPv4 addresses, IPv6 addresses and delegated prefixes of both families, see
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html. The first IPv6 address is the primary one unless
 * another says so.
 */
final class InterfaceAddresses {
    private final Subject subject;
    private final SnapshotBuilder gaps;

    private InterfaceAddresses(Subject subject, SnapshotBuilder gaps) {
        this.subject = subject;
        this.gaps = gaps;
    }

    /** The addresses, the primary ones first; one that cannot be read becomes a gap. */
    static List<InterfaceAddress> of(Nic nic, Subject subject, SnapshotBuilder gaps) {
        InterfaceAddresses addresses = new InterfaceAddresses(subject, gaps);
        return Stream.of(
                        addresses.v4(nic),
                        addresses.v6(nic),
                        nic.prefixes().stream().flatMap(one -> addresses.read(one, false)))
                .flatMap(some -> some)
                .sorted((a, b) -> Boolean.compare(b.primary(), a.primary()))
                .toList();
    }

    private Stream<InterfaceAddress> v4(Nic nic) {
        if (nic.privateAddresses().isEmpty()) {
            return nic.privateAddress() == null ? Stream.empty() : read(nic.privateAddress(), true);
        }
        return nic.privateAddresses().stream().flatMap(one -> read(one.address(), one.primary()));
    }

    private Stream<InterfaceAddress> v6(Nic nic) {
        List<Nic.Ipv6Address> all = nic.ipv6Addresses();
        Optional<Nic.Ipv6Address> primary = all.stream()
                .filter(Nic.Ipv6Address::primary)
                .findFirst()
                .or(() -> all.stream().findFirst());
        return all.stream()
                .flatMap(one -> read(one.address(), primary.filter(one::equals).isPresent()));
    }

    private Stream<InterfaceAddress> read(@Nullable String text, boolean primary) {
        Optional<Prefix> prefix = Prefix.tryParse(Word.orEmpty(text));
        if (prefix.isEmpty()) {
            gaps.gap(subject.unrecognised("address", Word.orEmpty(text)));
        }
        return prefix.map(parsed -> new InterfaceAddress(parsed, primary)).stream();
    }
}
