/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;

/**
 * What a packet is lost by.
 *
 * @param kind kind of hop
 * @param code stable code
 * @param subject the resource whose change would mend it
 * @param rule the entry that decided; empty when none did
 */
record Loss(HopKind kind, FindingCode code, ResourceId subject, String rule) {}
