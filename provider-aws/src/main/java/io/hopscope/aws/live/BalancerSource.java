/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

/** Reads load balancers: what of it names no class of the SDK's optional module. */
interface BalancerSource {
    /** Reads all balancers and target groups of a region. */
    void read(RegionCalls calls);
}
