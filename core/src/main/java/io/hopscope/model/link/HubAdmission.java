/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.ResourceId;
import java.util.Optional;

/**
 * What a hub does by itself with an attachment that is new on it.
 *
 * @param entryTable the table that it associates the attachment with; empty when somebody has to do that
 * @param learningTable the table that it puts routes to the attached network into; empty when somebody has to do that
 * @param rank rank of those routes
 */
public record HubAdmission(Optional<ResourceId> entryTable, Optional<ResourceId> learningTable, int rank) {}
