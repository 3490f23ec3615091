/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.model.filter.Match;

/**
 * The far end that one entry of a permission names.
 *
 * @param match the condition on the far end
 * @param key the far end's canonical text: a prefix, the id of a list or of a group
 */
record GroupPeer(Match match, String key) {}
