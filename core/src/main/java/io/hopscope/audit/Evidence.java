/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;

/**
 * A configured value that a finding rests on.
 *
 * @param resource where it is configured
 * @param rule the rule, route or entry; empty when it is none
 * @param field what is configured
 * @param value the value, verbatim and untrusted
 */
public record Evidence(ResourceId resource, String rule, String field, String value) {}
