/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.Region;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.utils.builder.Buildable;

/** Answers requests about an estate as the API would: filtered, and in pages. */
final class Answers {
    private static final String MODEL = "software.amazon.awssdk.services.";

    /** Members that filters look at. */
    private static final Map<String, String> FILTERS = Map.of(
            "instance-id", "Instances.InstanceId",
            "attachment.instance-id", "Attachment.InstanceId",
            "network-interface-id", "NetworkInterfaceId",
            "group-id", "GroupId",
            "vpc-id", "VpcId",
            "nat-gateway-id", "NatGatewayId",
            "vpc-endpoint-id", "VpcEndpointId",
            "prefix-list-id", "PrefixListId",
            "state", "State",
            "type", "Type");

    /** Operations that take ids or a page size, not both. */
    private static final Set<String> IDS_OR_PAGES =
            Set.of("DescribeInstances", "DescribeInstanceStatus", "DescribeNetworkInterfaces");

    private final StubEstate estate;
    private final Map<Asked, String> documents = new ConcurrentHashMap<>();

    private record Asked(StubRequest request, Pages pages) {}

    Answers(StubEstate estate) {
        this.estate = estate;
    }

    WireAnswer to(StubRequest request, Pages pages) {
        if (IDS_OR_PAGES.contains(request.action())
                && request.pageSize().isPresent()
                && !request.values("InstanceId").isEmpty()) {
            return Reply.error(400, "InvalidParameterCombination", "", request.isOfBalancers());
        }
        if (!FILTERS.keySet().containsAll(request.filters().keySet())) {
            return Reply.error(400, "InvalidParameterValue", "", request.isOfBalancers());
        }
        return WireAnswer.xml(200, documents.computeIfAbsent(new Asked(request, pages), this::document));
    }

    private String document(Asked asked) {
        StubRequest request = asked.request();
        List<SdkPojo> items = items(request);
        if (request.pageSize().isEmpty()) {
            return document(request, items, "");
        }
        int page =
                request.token().isEmpty() ? 0 : Integer.parseInt(request.token().replaceAll("[^0-9]", "")) - 1;
        Pages.Slice slice = asked.pages().slice(items.size(), request.pageSize().get(), page);
        return document(
                request, items.subList(slice.from(), slice.to()), slice.last() ? "" : "page-" + (page + 2) + "+/=");
    }

    private List<SdkPojo> items(StubRequest request) {
        if (request.action().equals("DescribeRegions")) {
            return regions().toList();
        }
        List<String> ids = request.values("InstanceId");
        String attribute = request.parameters().getOrDefault("Attribute", "");
        return estate.items(request).stream()
                .flatMap(item -> filtered(item, request).stream())
                .filter(item -> ids.isEmpty() || ids.stream().anyMatch(id -> has(item, "InstanceId", id)))
                .filter(item -> attribute.isEmpty() || Marshaller.has(item, attribute))
                .filter(item -> !(item instanceof InstanceStatus)
                        || !ids.isEmpty()
                        || "true".equals(request.parameters().get("IncludeAllInstances")))
                .toList();
    }

    private Stream<SdkPojo> regions() {
        return Stream.concat(
                estate.regions().stream().map(name -> region(name, "opt-in-not-required")),
                estate.disabled().stream().map(name -> region(name, "not-opted-in")));
    }

    private static SdkPojo region(String name, String status) {
        return Region.builder().regionName(name).optInStatus(status).build();
    }

    private static Optional<SdkPojo> filtered(SdkPojo item, StubRequest request) {
        boolean matches = request.filters().entrySet().stream()
                .allMatch(filter ->
                        filter.getValue().stream().anyMatch(value -> has(item, path(filter.getKey()), value)));
        List<String> ids = request.filters().get("instance-id");
        if (matches && ids != null && item instanceof Reservation reservation) {
            List<Instance> instances = reservation.instances().stream()
                    .filter(instance -> ids.contains(instance.instanceId()))
                    .toList();
            return Optional.of(reservation.toBuilder().instances(instances).build());
        }
        return matches ? Optional.of(item) : Optional.empty();
    }

    private static String path(String filter) {
        return FILTERS.getOrDefault(filter, "");
    }

    private static boolean has(SdkPojo item, String path, String value) {
        return Marshaller.values(item, List.of(path.split("\\."))).anyMatch(value::equals);
    }

    private static String document(StubRequest request, List<SdkPojo> items, String next) {
        String members = members(request, items, next);
        String name = request.action() + "Response";
        return request.isOfBalancers()
                ? "<" + name + "><" + request.action() + "Result>" + members + "</" + request.action()
                        + "Result><ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></" + name + ">"
                : "<" + name + "><requestId>req-1</requestId>" + members + "</" + name + ">";
    }

    private static String members(StubRequest request, List<SdkPojo> items, String next) {
        SdkPojo response = response(request);
        if (items.stream().anyMatch(item -> item.getClass().getSimpleName().equals(request.action() + "Response"))) {
            return Marshaller.members(items.get(0));
        }
        for (SdkField<?> field : response.sdkFields()) {
            if (field.memberName().equals("NextToken") || field.memberName().equals("NextMarker")) {
                field.set(response, next.isEmpty() ? null : next);
            } else if (field.marshallingType().equals(MarshallingType.LIST)
                    && field.getRequiredTrait(ListTrait.class)
                            .memberFieldInfo()
                            .marshallingType()
                            .equals(MarshallingType.SDK_POJO)) {
                field.set(response, items);
            } else if (field.marshallingType().equals(MarshallingType.SDK_POJO) && !items.isEmpty()) {
                field.set(response, items.get(0));
            }
        }
        return Marshaller.members((SdkPojo) ((Buildable) response).build());
    }

    /** An empty response of the SDK's model, as its builder. */
    private static SdkPojo response(StubRequest request) {
        String service = request.isOfBalancers() ? "elasticloadbalancingv2" : "ec2";
        try {
            return (SdkPojo) Class.forName(MODEL + service + ".model." + request.action() + "Response")
                    .getMethod("builder")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no such operation: " + request.action(), e);
        }
    }
}
