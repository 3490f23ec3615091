/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.instance;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Lock;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.network.Ports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Virtual machines. One that runs may all the same be isolated: expired, in debt, or for security. See
 * https://cloud.tencent.com/document/api/213/15753.
 */
public final class Instances {
    private static final Map<String, PowerState> STATES = Map.ofEntries(
            Map.entry("PENDING", PowerState.STARTING),
            Map.entry("LAUNCH_FAILED", PowerState.TERMINATED),
            Map.entry("RUNNING", PowerState.RUNNING),
            Map.entry("STOPPED", PowerState.STOPPED),
            Map.entry("STARTING", PowerState.STARTING),
            Map.entry("STOPPING", PowerState.STOPPING),
            Map.entry("REBOOTING", PowerState.STARTING),
            Map.entry("SHUTDOWN", PowerState.TERMINATED),
            Map.entry("TERMINATING", PowerState.STOPPING),
            Map.entry("ENTER_RESCUE_MODE", PowerState.RESCUE),
            Map.entry("RESCUE_MODE", PowerState.RESCUE),
            Map.entry("EXIT_RESCUE_MODE", PowerState.RESCUE),
            Map.entry("ENTER_SERVICE_LIVE_MIGRATE", PowerState.RUNNING),
            Map.entry("SERVICE_LIVE_MIGRATE", PowerState.RUNNING),
            Map.entry("EXIT_SERVICE_LIVE_MIGRATE", PowerState.RUNNING));

    private static final List<String> RESTRICTED = List.of("EXPIRED", "PROTECTIVELY_ISOLATED");

    private final Ports ports;

    private Instances(TencentAnswers all) {
        this.ports = new Ports(all);
    }

    /** Adds all virtual machines. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        Instances instances = new Instances(all);
        all.each(Calls.INSTANCES).forEach(told -> into.add(instances.machine(told)));
    }

    private static Map<String, String> tags(Item machine) {
        Map<String, String> tags = new LinkedHashMap<>();
        machine.list("Tags").forEach(tag -> tags.put(tag.text("Key"), tag.text("Value")));
        return tags;
    }

    private Instance machine(Told told) {
        Item machine = told.item();
        ResourceId id = TencentId.of(ResourceKind.INSTANCE, machine.text("InstanceId"));
        Identity identity = told.identity(id, machine.text("InstanceName")).tagged(tags(machine));
        Subject subject = Subject.of(identity);
        return new Instance(
                identity,
                power(machine, subject),
                Fact.known(List.of()),
                locks(told),
                interfaces(told, subject),
                platform(machine.text("OsName")));
    }

    private static Fact<Power> power(Item machine, Subject subject) {
        String word = machine.word("InstanceState");
        PowerState state = STATES.get(word);
        if (state != null) {
            return Fact.known(new Power(state, word, reason(machine)));
        }
        return Fact.unknown(
                word.isEmpty()
                        ? subject.notGiven(
                                "The state of " + subject.id() + " is not in the answer", Calls.INSTANCES.permission())
                        : subject.unrecognised("InstanceState", word));
    }

    private static String reason(Item machine) {
        return machine.word("LatestOperationState").equals("OPERATING")
                ? machine.text("LatestOperation") + " is under way"
                : "";
    }

    private static List<Lock> locks(Told told) {
        String restriction = told.item().word("RestrictState");
        String isolation = told.item().word("IsolatedSource");
        List<Lock> locks = new ArrayList<>();
        if (RESTRICTED.contains(restriction)) {
            locks.add(new Lock(restriction, Lock.Effect.DROPS));
        } else if (!restriction.equals("NORMAL")
                && !(restriction.isEmpty() && told.by().assumesComplete())) {
            locks.add(
                    new Lock(restriction.isEmpty() ? "RestrictState is not told" : restriction, Lock.Effect.MAY_DROP));
        }
        if (!isolation.isEmpty() && !isolation.equals("NOTISOLATED")) {
            locks.add(new Lock("isolated: " + isolation, Lock.Effect.DROPS));
        }
        return List.copyOf(locks);
    }

    private Fact<List<ResourceId>> interfaces(Told told, Subject subject) {
        String machine = told.text("InstanceId");
        List<ResourceId> nics = ports.of(machine).stream()
                .map(nic -> TencentId.of(ResourceKind.INTERFACE, nic))
                .toList();
        if (isClassic(told.item()) && (nics.isEmpty() || ports.isTold(machine))) {
            return Fact.unknown(
                    subject.notModelled(subject.id() + " lies in the classic network, which is not modelled"));
        }
        if (ports.isTold(machine) && !told.by().assumesComplete()) {
            return Fact.assumed(nics, Assumptions.ONE_INTERFACE);
        }
        return !nics.isEmpty() || told.by().list(Calls.INTERFACES).isComplete()
                ? Fact.known(nics)
                : Fact.unknown(subject.notGiven(
                        "The interfaces of " + subject.id() + " are not in the input", Calls.INTERFACES.permission()));
    }

    private static boolean isClassic(Item machine) {
        return machine.object("VirtualPrivateCloud")
                .flatMap(place -> place.find("SubnetId"))
                .isEmpty();
    }

    private static GuestPlatform platform(String system) {
        if (system.isEmpty()) {
            return GuestPlatform.UNKNOWN;
        }
        boolean windows = Stream.of("windows", "win ").anyMatch(system.toLowerCase(Locale.ROOT)::contains);
        return windows ? GuestPlatform.WINDOWS : GuestPlatform.LINUX;
    }
}
