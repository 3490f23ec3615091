/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.kit.ApiList;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Capability;
import io.hopscope.kit.Connection;
import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.Probe;
import io.hopscope.kit.Refusal;
import io.hopscope.kit.Scene;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.snapshot.SnapshotFiles;
import io.hopscope.spi.CloudProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fake cloud as the contract of providers wants it told: {@code GET /REGION/LIST?page=PAGE}. */
final class FakeContractCloud implements ContractCloud {
    private static final Set<FakeList> ASIDE = EnumSet.of(FakeList.NETWORKS, FakeList.OTHERS);

    @Override
    public List<ApiList> lists() {
        return Arrays.stream(FakeList.values()).map(FakeContractCloud::told).toList();
    }

    private static ApiList told(FakeList list) {
        ApiList told =
                ApiList.of(list.name()).toldAs(list.call()).proving(list.kinds().toArray(ResourceKind[]::new));
        return ASIDE.contains(list) ? told : told.deciding();
    }

    @Override
    public Map<Capability, String> optOuts() {
        return Map.of(
                Capability.NESTED_LISTS, "a resource comes with all its parts",
                Capability.TARGETED_READING, "an estate of a test is small");
    }

    @Override
    public Scene ordinary() {
        return scene(
                estate(),
                Probe.reachable("203.0.113.9", "web-1", "tcp/443"),
                Probe.blocked("192.0.2.9", "web-1", "tcp/443"),
                Probe.reachable("203.0.113.9", "web-5", "tcp/443"));
    }

    @Override
    public Scene scene(Capability capability) {
        Probe sound = Probe.reachable("203.0.113.9", "web-1", "tcp/443");
        return switch (capability) {
            case IPV6 ->
                scene(
                        estate().region("north")
                                .subnet("six", "net", "2001:db8:9:1::/64")
                                .group("web-6", "tcp/443 from 2001:db8:ff::/48")
                                .machine(
                                        "vm-6",
                                        "six",
                                        "2001:db8:9:1::5",
                                        m -> m.groups("web-6").globalAddress("2001:db8:9:1::6")),
                        Probe.reachable("2001:db8:ff::9", "vm-6", "tcp/443"),
                        Probe.blocked("2001:db8:ee::9", "vm-6", "tcp/443"));
            case UNKNOWN_VALUES ->
                scene(
                        estate().region("north")
                                .machine(
                                        "vm-7",
                                        "front",
                                        "10.9.1.17",
                                        m -> m.groups("web")
                                                .publicAddress("198.51.100.7")
                                                .unrecognisedState("dreaming")),
                        Probe.unknown("203.0.113.9", "vm-7", "tcp/443", "dreaming"),
                        sound);
            case UNKNOWN_NEXT_HOPS ->
                scene(
                        estate().region("north")
                                .subnet(
                                        "odd",
                                        "net",
                                        "10.9.7.0/24",
                                        s -> s.unrecognisedRoute("203.0.113.0/24", "warp-7"))
                                .machine(
                                        "vm-8",
                                        "odd",
                                        "10.9.7.8",
                                        m -> m.groups("web").publicAddress("198.51.100.8")),
                        Probe.unknown("203.0.113.9", "vm-8", "tcp/443", "warp-7"),
                        sound);
            case UNKNOWN_PROTOCOLS ->
                scene(
                        estate().region("north")
                                .group("odd", "unrecognised:pigeon from any")
                                .machine(
                                        "vm-9",
                                        "front",
                                        "10.9.1.19",
                                        m -> m.groups("odd").publicAddress("198.51.100.9")),
                        Probe.unknown("203.0.113.9", "vm-9", "tcp/443", "pigeon"),
                        sound);
            case ORDERED_RULES ->
                scene(
                        estate().region("north")
                                .subnet(
                                        "front",
                                        "net",
                                        "10.9.1.0/24",
                                        s -> s.acl(
                                                "deny tcp/443 from 203.0.113.0/25",
                                                "tcp/443 from 203.0.113.0/24",
                                                "deny tcp/443 from 203.0.113.128/25",
                                                "any to any")),
                        Probe.blocked("203.0.113.9", "web-1", "tcp/443"),
                        Probe.reachable("203.0.113.200", "web-1", "tcp/443"));
            default -> throw new IllegalArgumentException("no scene for " + capability);
        };
    }

    /** What the first probe hangs on is said last. */
    private static Estate estate() {
        return Estate.empty()
                .region("north")
                .network("lab", "10.8.0.0/16")
                .network("net", "10.9.0.0/16", "2001:db8:9::/56")
                .peering("bridge", "lab", "net")
                .subnet("desk", "lab", "10.8.1.0/24", s -> s.acl("any from any", "any to any"))
                .subnet("front", "net", "10.9.1.0/24", s -> s.acl("any from any", "any to any"))
                .group("lab", "any from 10.8.0.0/16")
                .group("web", "tcp/443 from 203.0.113.0/24")
                .machine("lab-1", "desk", "10.8.1.10", m -> m.groups("lab").publicAddress("198.51.100.2"))
                .machine("web-1", "front", "10.9.1.10", m -> m.groups("web").publicAddress("198.51.100.1"))
                .region("south")
                .network("far", "10.5.0.0/16")
                .subnet("south", "far", "10.5.1.0/24")
                .group("far", "tcp/443 from any")
                .machine("web-5", "south", "10.5.1.10", m -> m.groups("far").publicAddress("198.51.100.5"));
    }

    private static Scene scene(Estate estate, Probe... probes) {
        EstateApi api = EstateApi.of(estate, Integer.MAX_VALUE);
        return new Scene(
                List.of("north", "south"),
                List.of(probes),
                (request, asked, pages) -> answer(items(api, asked), asked.page(), pages));
    }

    private static List<Resource> items(EstateApi api, ApiRequest asked) {
        FakeList list = FakeList.valueOf(asked.list());
        return api.resources().stream()
                .filter(each -> each.identity().scope().region().equals(asked.region()))
                .filter(each -> list.holds(each.id().kind()))
                .toList();
    }

    private static WireAnswer answer(List<Resource> items, String page, Pages pages) {
        int number = page.isEmpty() ? 0 : Integer.parseInt(page);
        Pages.Slice slice = pages.slice(items.size(), 50, number);
        WireAnswer answer = WireAnswer.json(200, document(items.subList(slice.from(), slice.to())));
        return slice.last() ? answer : answer.with(WireApi.NEXT, Integer.toString(number + 1));
    }

    private static String document(List<Resource> items) {
        SnapshotBuilder builder = new SnapshotBuilder();
        items.forEach(builder::add);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SnapshotFiles.write(builder.build(), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ApiRequest understand(WireRequest request) {
        String[] path = request.path().split("/", -1);
        String page = request.parameters().getOrDefault("page", "");
        return new ApiRequest(path[2], path[1], "", page, request.method().equals("GET"));
    }

    @Override
    public WireAnswer refuse(Refusal refusal, ApiRequest request, String message) {
        return switch (refusal) {
            case AUTHENTICATION -> WireAnswer.of(401, "text/plain", message);
            case PERMISSION -> WireAnswer.of(403, "text/plain", message);
            case THROTTLED -> WireAnswer.of(429, "text/plain", message).with("Retry-After", "0");
            case THROTTLED_FOR_AN_HOUR ->
                WireAnswer.of(429, "text/plain", message).with("Retry-After", "3600");
            case BROKEN -> WireAnswer.of(503, "text/plain", message);
        };
    }

    @Override
    public CloudProvider provider(Connection connection) {
        return FakeCloud.of(new WireApi(connection));
    }
}
