/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import com.google.common.reflect.TypeToken;
import io.hopscope.model.Coverage;
import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.balancer.TargetGroup;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.Endpoint;
import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.edge.VirtualAddress;
import io.hopscope.model.fact.Advisory;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.ServiceSet;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.instance.HealthCheck;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.network.GatewayCrossing;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.RouteTable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The roots of the model's types, from which all other codecs follow. */
final class ModelCodecs {
    /** Every kind of resource. {@link Resource} is not sealed, so they are named here. */
    static final List<Class<? extends Resource>> RESOURCES = List.of(
            Advisory.class,
            Door.class,
            Endpoint.class,
            FilterList.class,
            Gateway.class,
            HubAttachment.class,
            Instance.class,
            LoadBalancer.class,
            NamedAddressSet.class,
            NatGateway.class,
            Network.class,
            NetworkInterface.class,
            Peering.class,
            PublicAddress.class,
            RouteTable.class,
            ServiceSet.class,
            Subnet.class,
            TargetGroup.class,
            TransitHub.class,
            VirtualAddress.class);

    /** Types whose values repeat from resource to resource. */
    private static final Set<Class<?>> SHARED = Set.of(
            Assumption.class,
            Editability.class,
            Exemption.class,
            Exit.class,
            Gap.class,
            GatewayCrossing.class,
            HealthCheck.class,
            Match.class,
            NextHop.class,
            OperationalState.class,
            Power.class,
            ReplyPath.class,
            ResourceId.class,
            Scope.class,
            Stage.class);

    static final CodecRegistry REGISTRY = new CodecRegistry(SHARED);
    static final Codec RESOURCE = REGISTRY.anyOf("resource", RESOURCES);
    static final Codec COVERAGE = REGISTRY.of(Coverage.class);
    static final Codec GAPS = REGISTRY.of(new TypeToken<List<Gap>>() {}.getType());
    static final Codec TIME = REGISTRY.of(Instant.class);

    private ModelCodecs() {}
}
