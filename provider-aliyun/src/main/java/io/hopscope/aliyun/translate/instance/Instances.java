/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.instance;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.InstanceLocks;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Lock;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Instances. Only a running one answers. See https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstances.
 */
public final class Instances {
    private final Nics nics;
    private final Health health;
    private final InstanceLocks locks;

    private Instances(AliyunAnswers all) {
        this.nics = new Nics(all);
        this.health = new Health(all);
        this.locks = new InstanceLocks(all);
    }

    /** Adds all instances. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Instances instances = new Instances(all);
        all.each(Operation.INSTANCES).forEach(item -> into.add(instances.instance(item)));
    }

    private static Map<String, String> tags(Item item) {
        Map<String, String> tags = new LinkedHashMap<>();
        item.list("Tags", "Tag").forEach(tag -> tags.put(tag.text("TagKey"), tag.text("TagValue")));
        return tags;
    }

    private Instance instance(Item item) {
        ResourceId id = AliyunId.of(ResourceKind.INSTANCE, item.text("InstanceId"));
        Identity identity = item.identity(id, item.text("InstanceName"), locks.freezing(id.value()))
                .tagged(tags(item));
        Subject subject = new Subject(identity.scope(), id);
        return new Instance(
                identity,
                power(item, subject),
                health.of(item),
                InstanceLocks.reasons(item).stream()
                        .map(reason -> new Lock(reason, effect(reason)))
                        .toList(),
                interfaces(item, subject),
                platform(item));
    }

    private static Fact<Power> power(Item item, Subject subject) {
        String status = item.text("Status");
        Optional<PowerState> state = switch (item.folded("Status")) {
            case "pending", "starting" -> Optional.of(PowerState.STARTING);
            case "running" -> Optional.of(PowerState.RUNNING);
            case "stopping" -> Optional.of(PowerState.STOPPING);
            case "stopped" -> Optional.of(PowerState.STOPPED);
            default -> Optional.empty();
        };
        String mode = item.text("StoppedMode");
        String reason = status.equalsIgnoreCase("Stopped") && !mode.equalsIgnoreCase("Not-applicable") ? mode : "";
        return state.<Fact<Power>>map(known -> Fact.known(new Power(known, status, reason)))
                .orElseGet(() -> Fact.unknown(subject.unrecognised("Status", status)));
    }

    /** Debts stop an instance; what the other locks do to packets is not told. */
    private static Lock.Effect effect(String reason) {
        return switch (reason) {
            case "financial", "dedicatedhostfinancial", "refunded" -> Lock.Effect.DROPS;
            default -> Lock.Effect.MAY_DROP;
        };
    }

    private Fact<List<ResourceId>> interfaces(Item item, Subject subject) {
        if (item.folded("InstanceNetworkType").equals("classic")) {
            return Fact.unknown(subject.notModelled(subject.id() + " is in the classic network, which is retired"));
        }
        List<ResourceId> found =
                nics.of(subject.id().value()).stream().map(Nic::resource).toList();
        Optional<Gap> unread = item.by().list(Operation.INTERFACES).gap();
        return found.isEmpty() && unread.isPresent() ? Fact.unknown(unread.get()) : Fact.known(found);
    }

    private static GuestPlatform platform(Item item) {
        return switch (item.folded("OSType")) {
            case "linux" -> GuestPlatform.LINUX;
            case "windows" -> GuestPlatform.WINDOWS;
            default -> GuestPlatform.UNKNOWN;
        };
    }
}
