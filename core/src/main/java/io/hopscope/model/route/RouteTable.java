/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.route;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.List;

/**
 * A route table of a network, a gateway or a hub.
 *
 * @param identity id, name, provenance
 * @param owner the network or hub that it belongs to
 * @param routes its routes, local and system ones included; unknown when they could not be read
 */
public record RouteTable(Identity identity, ResourceId owner, Fact<List<Route>> routes) implements Resource {}
