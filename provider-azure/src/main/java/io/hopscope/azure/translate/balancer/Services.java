/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import io.hopscope.azure.answers.Word;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules of load balancers take. Stateless. */
final class Services {
    private Services() {}

    /** The transport protocols of a word; TCP and UDP for all. */
    static Set<Protocol> protocols(@Nullable Object word) {
        return switch (Word.folded(word)) {
            case "tcp" -> Set.of(Protocol.TCP);
            case "udp" -> Set.of(Protocol.UDP);
            default -> Set.of(Protocol.TCP, Protocol.UDP);
        };
    }

    /** A port of a frontend; 0 means every port. */
    static PortRange ports(@Nullable Integer port) {
        return port == null || port == 0 ? PortRange.ALL : PortRange.single(port);
    }
}
