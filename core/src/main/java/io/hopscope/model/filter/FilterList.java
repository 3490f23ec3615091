/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import java.util.List;

/**
 * A list of rules: a security group, a network ACL, or a block that the platform keeps. Which one it is, its id's kind
 * says.
 *
 * @param identity id, name, provenance
 * @param evaluation how its rules decide
 * @param defaults what happens when none matches
 * @param rules the rules of both directions; unknown when they could not be read
 */
public record FilterList(Identity identity, Evaluation evaluation, Defaults defaults, Fact<List<Rule>> rules)
        implements Resource {}
