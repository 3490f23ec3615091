/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Rule;
import io.hopscope.reach.match.Condition;
import io.hopscope.reach.match.Marks;

/**
 * A rule ready to run.
 *
 * @param list the list it stands in
 * @param rule the rule
 * @param condition its condition, compiled
 * @param marks the boundaries that it mentions
 */
public record CompiledRule(ResourceId list, Rule rule, Condition condition, Marks marks) {}
