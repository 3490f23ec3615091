/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.spi.render.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Interfaces and instances (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html">
 * ModifyNetworkInterfaceAttribute</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html">StartInstances</a>).
 */
final class InterfaceCommands {
    private static final String ID = "--network-interface-id";

    private InterfaceCommands() {}

    static void start(Change.StartInstance start, AwsScript script) {
        ResourceId instance = script.require(Instance.class, start.subject()).id();
        script.run(AwsCommand.ec2("start-instances").id("--instance-ids", instance), instance);
        script.create(
                "aws_ec2_instance_state",
                new Block().text("instance_id", SafeId.of(instance)).text("state", "running"));
    }

    static void allowForwarding(Change.AllowForwarding allow, AwsScript script) {
        ResourceId port = allow.subject();
        script.run(modify(port).flag("--no-source-dest-check"), port);
        script.edit("aws_network_interface", SafeId.of(port), new Block().plain("source_dest_check", false));
    }

    /** The option takes the whole set, not what is added. */
    static void join(Change.JoinGroup join, AwsScript script) {
        ResourceId port = join.subject();
        Optional<List<ResourceId>> current = groups(script.require(NetworkInterface.class, port));
        if (current.isEmpty()) {
            script.run(
                    AwsCommand.ec2("describe-network-interfaces")
                            .id("--network-interface-ids", port)
                            .printing("NetworkInterfaces[].Groups[].GroupId"),
                    port);
        }
        List<String> groups = current.map(known -> Stream.concat(known.stream(), Stream.of(join.group()))
                        .distinct()
                        .map(SafeId::of)
                        .toList())
                .orElseGet(() -> List.of("<current-group-ids>", SafeId.of(join.group())));
        script.run(modify(port).values("--groups", groups), port);
        script.create(
                "aws_network_interface_sg_attachment",
                new Block()
                        .text("security_group_id", SafeId.of(join.group()))
                        .text("network_interface_id", SafeId.of(port)));
    }

    private static Optional<List<ResourceId>> groups(NetworkInterface port) {
        return port.stages().value().orElse(List.of()).stream()
                .filter(stage -> stage.kind() == ResourceKind.SECURITY_GROUP)
                .findFirst()
                .map(Stage::lists)
                .flatMap(lists -> lists.value());
    }

    private static AwsCommand modify(ResourceId port) {
        return AwsCommand.ec2("modify-network-interface-attribute").id(ID, port);
    }
}
