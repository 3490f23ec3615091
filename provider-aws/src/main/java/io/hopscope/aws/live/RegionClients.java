/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * The SDK's clients of one region.
 *
 * @param region the region's id
 * @param ec2 the client of EC2
 * @param balancers reads load balancers; empty without a client for them
 */
record RegionClients(String region, Ec2Client ec2, Optional<BalancerSource> balancers) {}
