/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Elb;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/**
 * Attributes of a balancer or a target group, which come by a call of their own.
 *
 * @param values value by key
 * @param gap why they are not all here; empty when they are
 */
record NamedAttributes(Map<String, String> values, Optional<Gap> gap) {
    static NamedAttributes ofBalancer(AwsScopeAnswers by, String arn) {
        Listing<LoadBalancerAttribute> listing = by.list(Elb.LOAD_BALANCER_ATTRIBUTES, arn);
        Map<String, String> values = new HashMap<>();
        listing.items().forEach(item -> put(values, item.key(), item.value()));
        return new NamedAttributes(Map.copyOf(values), listing.gap());
    }

    static NamedAttributes ofGroup(AwsScopeAnswers by, String arn) {
        Listing<TargetGroupAttribute> listing = by.list(Elb.TARGET_GROUP_ATTRIBUTES, arn);
        Map<String, String> values = new HashMap<>();
        listing.items().forEach(item -> put(values, item.key(), item.value()));
        return new NamedAttributes(Map.copyOf(values), listing.gap());
    }

    /** An attribute's value; empty where the answer does not hold it. */
    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A switch: its value, else its documented default where all attributes were read. */
    Fact<Boolean> isOn(String key, boolean byDefault, Subject subject) {
        Optional<String> value = value(key);
        if (value.isPresent()) {
            return Meanings.<Boolean>of(key)
                    .with(true, "true")
                    .with(false, "false")
                    .of(value.get(), subject);
        }
        return gap.<Fact<Boolean>>map(Fact::unknown).orElseGet(() -> Fact.known(byDefault));
    }

    private static void put(Map<String, String> values, @Nullable String key, @Nullable String value) {
        values.put(Word.orEmpty(key), Word.orEmpty(value));
    }
}
