/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Availability zones by their ids. A zone's name means another zone in every account, its id the same everywhere, see
 * https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html.
 */
public final class Zones {
    private record Name(Scope scope, String name) {}

    private final Map<Name, String> ids = new HashMap<>();

    /** The zones of all accounts. */
    public Zones(AwsAnswers all) {
        all.all(Ec2.AVAILABILITY_ZONES).forEach(told -> {
            if (told.item().zoneId() != null) {
                ids.put(
                        new Name(told.by().scope(), Word.orEmpty(told.item().zoneName())),
                        told.item().zoneId());
            }
        });
    }

    /**
     * A zone: its id if given, else what the teller's zones say about its name, else the name with the account before
     * it; empty for neither.
     */
    public String of(AwsScopeAnswers by, @Nullable String id, @Nullable String name) {
        if (id != null && !id.isEmpty()) {
            return id;
        }
        if (name == null || name.isEmpty()) {
            return "";
        }
        return ids.getOrDefault(new Name(by.scope(), name), by.scope().account() + "/" + name);
    }
}
