/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import java.time.Duration;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** What README shows of live reading; a test holds the two together. */
final class CollectingExample {
    private CollectingExample() {}

    static Snapshot collect(Ec2Client ec2) {
        // README begins
        try (AwsProvider provider =
                AwsProvider.builder().region("eu-central-1", ec2).build()) {
            return Collector.standard().within(Duration.ofMinutes(2)).collect(provider);
        }
        // README ends
    }
}
