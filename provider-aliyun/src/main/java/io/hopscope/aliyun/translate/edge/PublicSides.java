/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.translate.network.InternetMode;
import io.hopscope.aliyun.translate.network.InternetModes;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;

/**
 * What the mode of a VPC means for its public addresses: in direct mode a reply needs no route; with an IPv4 gateway it
 * has to be routed there; else nothing gets in. See https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview.
 */
final class PublicSides {
    private static final OperationalState PRIVATE =
            OperationalState.down("the network is in private mode, since its IPv4 gateway was deleted");

    private final InternetModes modes;

    PublicSides(InternetModes modes) {
        this.modes = modes;
    }

    /** The gateway that packets for addresses in a VPC enter by. */
    ResourceId gateway(String vpc) {
        return modes.of(vpc)
                .value()
                .filter(InternetMode.Central.class::isInstance)
                .map(mode -> AliyunId.of(ResourceKind.GATEWAY, ((InternetMode.Central) mode).gateway()))
                .orElseGet(() -> AliyunId.direct(vpc));
    }

    /** How replies find that gateway. */
    ReplyPath reply(String vpc) {
        boolean central = modes.of(vpc)
                .value()
                .filter(InternetMode.Central.class::isInstance)
                .isPresent();
        return central ? new ReplyPath.RoutedFromTargetTo(gateway(vpc)) : new ReplyPath.Steered();
    }

    /** Whether an address carries anything, by its own state and by the mode of its VPC: each can refuse by itself. */
    Fact<OperationalState> carries(String vpc, Fact<OperationalState> own) {
        Fact<InternetMode> mode = modes.of(vpc);
        if (own.value().filter(state -> !state.up()).isPresent()) {
            boolean open = mode.value()
                    .filter(known -> !(known instanceof InternetMode.Private))
                    .isPresent();
            return open ? own : own.map(state -> OperationalState.down(state.raw()));
        }
        return mode.value().filter(InternetMode.Private.class::isInstance).isPresent()
                        || own.value().isPresent()
                ? mode.map(known -> known instanceof InternetMode.Private
                        ? PRIVATE
                        : own.value().orElseThrow())
                : own;
    }
}
