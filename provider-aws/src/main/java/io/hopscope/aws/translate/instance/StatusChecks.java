/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.instance;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Machine;
import io.hopscope.aws.answers.MachineChecks;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.instance.HealthCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status checks of an instance. The instance check sends an ARP request to its interface, the system check looks at
 * the host; that packets are not answered while either is impaired is not documented as such and therefore an
 * assumption. An impaired volume does not keep packets from being answered. See
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html.
 */
final class StatusChecks {
    private static final Assumption NOT_ANSWERING = new Assumption(
            "aws-status-check",
            "An instance answers no packets while its system or instance status check is impaired",
            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html");

    private static final String RUNNING = "running";

    /** A check that has no result yet, or none at all, says nothing against the instance. */
    private static final Meanings<Boolean> PASSES = Meanings.<Boolean>of("status check")
            .with(false, "impaired")
            .with(true, "ok", "initializing", "insufficient-data", "not-applicable");

    private static final Meanings<Boolean> NEVER_DROPS = PASSES.with(true, "impaired");

    private final Map<String, MachineChecks> statuses = new HashMap<>();

    StatusChecks(AwsAnswers all) {
        all.all(Ec2.INSTANCE_STATUSES)
                .forEach(told -> statuses.put(Word.orEmpty(told.item().id()), told.item()));
    }

    /** The checks; unknown for a running instance that none were read of. Others have none. */
    Fact<List<HealthCheck>> of(Machine instance, AwsScopeAnswers by, Subject subject) {
        MachineChecks status = statuses.get(Word.orEmpty(instance.id()));
        if (status != null) {
            return Fact.known(checks(status, subject));
        }
        if (!Word.folded(instance.state()).equals(RUNNING)) {
            return Fact.known(List.of());
        }
        return by.list(Ec2.INSTANCE_STATUSES)
                .gap()
                .<Fact<List<HealthCheck>>>map(Fact::unknown)
                .orElseGet(() -> by.isGiven(Ec2.INSTANCE_STATUSES)
                        ? Fact.unknown(subject.notGiven("set of status checks", "ec2:DescribeInstanceStatus"))
                        : Fact.known(List.of()));
    }

    private static List<HealthCheck> checks(MachineChecks status, Subject subject) {
        return Stream.of(
                        check("system status", status.system(), PASSES, subject),
                        check("instance status", status.instance(), PASSES, subject),
                        check("attached EBS status", status.volumes(), NEVER_DROPS, subject))
                .flatMap(checks -> checks)
                .toList();
    }

    private static Stream<HealthCheck> check(
            String name, @Nullable String word, Meanings<Boolean> passes, Subject subject) {
        if (word == null) {
            return Stream.empty();
        }
        Fact<Boolean> result = passes.of(word, subject);
        boolean impaired = result.value().filter(passed -> !passed).isPresent();
        return Stream.of(new HealthCheck(name, impaired ? Fact.assumed(false, NOT_ANSWERING) : result, word));
    }
}
