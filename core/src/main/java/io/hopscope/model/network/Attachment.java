/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import java.util.Optional;

/**
 * What an interface is attached to.
 *
 * @param state up when attached
 * @param instance the virtual machine; empty for a service's interface or a detached one
 */
public record Attachment(OperationalState state, Optional<ResourceId> instance) {}
