/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Stage;
import java.util.List;

/**
 * Where an attachment touches a network: packets from the hub enter the network by this subnet's filters and table.
 *
 * @param subnet the subnet
 * @param stages filters of the port itself, besides the subnet's, from the hub outwards
 */
public record HubPort(ResourceId subnet, List<Stage> stages) {}
