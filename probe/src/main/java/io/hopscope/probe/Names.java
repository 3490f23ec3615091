/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import io.hopscope.net.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Resolves names. */
@FunctionalInterface
public interface Names {
    /** The addresses of a name; none when it has none. */
    List<IpAddress> addresses(String name);

    /** By the name service of where this program runs. */
    static Names ofThisHost() {
        return name -> {
            try {
                return Stream.of(InetAddress.getAllByName(name))
                        .map(Hosts::address)
                        .distinct()
                        .toList();
            } catch (UnknownHostException e) {
                return List.of();
            }
        };
    }
}
