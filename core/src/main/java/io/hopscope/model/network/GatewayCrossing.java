/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.filter.Stage;
import java.util.Set;

/**
 * A filter stage on packets between a subnet and certain gateways, such as an account-wide block of public access.
 *
 * @param gateways kinds of gateways concerned
 * @param exemptRoles roles of interfaces that it does not concern
 * @param stage the filter
 */
public record GatewayCrossing(Set<GatewayKind> gateways, Set<InterfaceRole> exemptRoles, Stage stage) {}
