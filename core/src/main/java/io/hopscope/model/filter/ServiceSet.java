/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;

/**
 * A named set of protocols and ports.
 *
 * @param identity id, name, provenance
 * @param match condition on protocol and ports only
 */
public record ServiceSet(Identity identity, Fact<Match> match) implements Resource {}
