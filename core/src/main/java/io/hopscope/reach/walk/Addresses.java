/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Port;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of an interface's addresses is meant. Stateless. */
public final class Addresses {
    private Addresses() {}

    /** All addresses of a family, the primary one first; delegated prefixes do not count. */
    public static List<IpAddress> all(Port port, IpFamily family) {
        return port.nic().addresses().stream()
                .filter(a -> a.prefix().family() == family)
                .filter(a -> a.prefix().length() == family.bits())
                .sorted(Comparator.comparing((InterfaceAddress a) -> !a.primary()))
                .map(a -> a.prefix().address())
                .toList();
    }

    /** The primary address of a family; delegated prefixes do not count. */
    public static Optional<IpAddress> primary(Port port, IpFamily family) {
        return port.nic().addresses().stream()
                .filter(a -> a.prefix().family() == family)
                .filter(a -> a.prefix().length() == family.bits())
                .min(Comparator.comparing((InterfaceAddress a) -> !a.primary()))
                .map(a -> a.prefix().address());
    }
}
