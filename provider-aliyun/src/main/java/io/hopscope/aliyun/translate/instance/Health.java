/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.instance;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.instance.HealthCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Health and events of instances. An impaired one, and one whose system is failing now, is taken for dead; every other
 * word is fine. See https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstancesFullStatus.
 */
final class Health {
    private final Map<String, Item> byInstance = new HashMap<>();

    Health(AliyunAnswers all) {
        all.all(Operation.INSTANCE_HEALTH).forEach(item -> byInstance.put(item.text("InstanceId"), item));
    }

    Fact<List<HealthCheck>> of(Item instance) {
        Item told = byInstance.get(instance.text("InstanceId"));
        Optional<Gap> unread = instance.by().list(Operation.INSTANCE_HEALTH).gap();
        if (told == null) {
            return unread.<Fact<List<HealthCheck>>>map(Fact::unknown).orElseGet(() -> Fact.known(List.of()));
        }
        List<HealthCheck> checks = new ArrayList<>();
        told.object("HealthStatus").ifPresent(health -> checks.add(health(health)));
        for (Item event : told.list("ScheduledSystemEventSet", "ScheduledSystemEventType")) {
            checks.add(event(event));
        }
        return Fact.known(List.copyOf(checks));
    }

    private static HealthCheck health(Item health) {
        boolean impaired = health.folded("Name").equals("impaired");
        return new HealthCheck("health", passes(impaired), health.text("Name"));
    }

    private static HealthCheck event(Item event) {
        String type = event.object("EventType").map(e -> e.text("Name")).orElse("");
        String cycle = event.object("EventCycleStatus").map(e -> e.text("Name")).orElse("");
        boolean fails =
                type.toLowerCase(Locale.ROOT).startsWith("systemfailure") && cycle.equalsIgnoreCase("Executing");
        return new HealthCheck("system event", passes(fails), type + " " + cycle);
    }

    private static Fact<Boolean> passes(boolean fails) {
        return fails ? Fact.assumed(false, Assumed.IMPAIRED_IS_DOWN) : Fact.known(true);
    }
}
