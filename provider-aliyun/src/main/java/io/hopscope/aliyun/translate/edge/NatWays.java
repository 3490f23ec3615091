/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.InternetMode;
import io.hopscope.aliyun.translate.network.InternetModes;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import java.util.Optional;

/**
 * Whether anything gets to what a NAT gateway publishes; where the network has an IPv4 gateway, the routes of the NAT
 * gateway's vSwitch tell the rest. See https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview.
 */
final class NatWays {
    private static final OperationalState UP = OperationalState.up("reaches the Internet");

    private final AliyunAnswers all;
    private final InternetModes modes;

    NatWays(AliyunAnswers all) {
        this.all = all;
        this.modes = new InternetModes(all);
    }

    Fact<OperationalState> of(Item nat) {
        String vpc = nat.text("VpcId");
        Fact<InternetMode> mode = modes.of(vpc);
        if (mode.value().filter(InternetMode.Central.class::isInstance).isEmpty()) {
            return mode.map(known -> known instanceof InternetMode.Private
                    ? OperationalState.down("the network is in private mode")
                    : UP);
        }
        Optional<Item> vSwitch = nat.object("NatGatewayPrivateInfo")
                .flatMap(info -> all.find(Operation.VSWITCHES, info.text("VswitchId")));
        Subject subject = new Subject(nat.scope(), AliyunId.of(ResourceKind.NAT_GATEWAY, nat.text("NatGatewayId")));
        if (vSwitch.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "The vSwitch of " + subject.id() + " is not in the input", Operation.VSWITCHES.permission()));
        }
        return Fact.known(UP);
    }
}
