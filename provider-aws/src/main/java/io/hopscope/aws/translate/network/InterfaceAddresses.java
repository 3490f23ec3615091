/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;

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
    static List<InterfaceAddress> of(NetworkInterface nic, Subject subject, SnapshotBuilder gaps) {
        InterfaceAddresses addresses = new InterfaceAddresses(subject, gaps);
        return Stream.of(
                        addresses.v4(nic),
                        addresses.v6(nic),
                        nic.ipv4Prefixes().stream().flatMap(one -> addresses.read(one.ipv4Prefix(), false)),
                        nic.ipv6Prefixes().stream().flatMap(one -> addresses.read(one.ipv6Prefix(), false)))
                .flatMap(some -> some)
                .sorted((a, b) -> Boolean.compare(b.primary(), a.primary()))
                .toList();
    }

    private Stream<InterfaceAddress> v4(NetworkInterface nic) {
        if (nic.privateIpAddresses().isEmpty()) {
            return nic.privateIpAddress() == null ? Stream.empty() : read(nic.privateIpAddress(), true);
        }
        return nic.privateIpAddresses().stream()
                .flatMap(one -> read(one.privateIpAddress(), Boolean.TRUE.equals(one.primary())));
    }

    private Stream<InterfaceAddress> v6(NetworkInterface nic) {
        List<NetworkInterfaceIpv6Address> all = nic.ipv6Addresses();
        Optional<NetworkInterfaceIpv6Address> primary = all.stream()
                .filter(one -> Boolean.TRUE.equals(one.isPrimaryIpv6()))
                .findFirst()
                .or(() -> all.stream().findFirst());
        return all.stream()
                .flatMap(one ->
                        read(one.ipv6Address(), primary.filter(one::equals).isPresent()));
    }

    private Stream<InterfaceAddress> read(@Nullable String text, boolean primary) {
        Optional<Prefix> prefix = Prefix.tryParse(Word.orEmpty(text));
        if (prefix.isEmpty()) {
            gaps.gap(subject.unrecognised("address", Word.orEmpty(text)));
        }
        return prefix.map(parsed -> new InterfaceAddress(parsed, primary)).stream();
    }
}
