/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Rule;
import io.hopscope.reach.match.Condition;

/**
 * A rule ready to run.
 *
 * @param list the list it stands in
 * @param rule the rule
 * @param condition its condition, compiled
 */
public record CompiledRule(ResourceId list, Rule rule, Condition condition) {}
