/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live.stub;

import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.JsonText;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Scene;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the stub holds: the items of each list in each region, and of each owner. Filled before it is served. */
public final class ApiEstate implements Scene.Answers {
    /** The estate that comes with the command line. */
    public static final Path DEMO =
            Path.of("..", "cli", "src", "main", "resources", "io", "hopscope", "demo", "tencent");

    private static final Map<String, Call> CALLS =
            Calls.ALL.stream().collect(Collectors.toMap(Call::action, Function.identity()));

    private record Key(String region, Call call, String owner) {}

    private final Map<Key, List<JsonCursor>> lists = new HashMap<>();
    private final Set<String> regions = new TreeSet<>();

    /** The demo estate. */
    public static ApiEstate demo() {
        ApiEstate estate = new ApiEstate();
        estate.load(DEMO, Optional.empty());
        return estate;
    }

    /** An estate that a test describes. */
    public static ApiEstate of(String region, TencentEstate described) {
        return new ApiEstate().and(region, described);
    }

    /** Adds another region. */
    public ApiEstate and(String region, TencentEstate described) {
        try {
            Path folder = Files.createTempDirectory("served");
            described.save(folder);
            load(folder, Optional.of(region));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The regions that anything lies in. */
    public List<String> regions() {
        return List.copyOf(regions);
    }

    @Override
    public WireAnswer answer(WireRequest wire, ApiRequest asked, Pages pages) {
        TencentRequest request = TencentRequest.of(wire);
        if (request.action().equals("DescribeRegions")) {
            return found(regions.stream()
                    .map(region -> "{\"Region\":\"" + region + "\",\"RegionState\":\"AVAILABLE\"}")
                    .collect(Collectors.joining(
                            ",", "\"RegionSet\":[", ",{\"Region\":\"eu-shut\",\"RegionState\":\"UNAVAILABLE\"}]")));
        }
        Call call = Optional.ofNullable(CALLS.get(request.action()))
                .orElseThrow(() -> new IllegalArgumentException("nothing is called " + request.action()));
        List<JsonCursor> items = items(request, call);
        if (call.equals(Calls.POLICIES) || call.equals(Calls.ACCOUNT_TYPE)) {
            return found(
                    '"' + call.member() + "\":" + JsonWriter.text(items.get(0).value()));
        }
        int size = items.size();
        Pages.Slice slice = slice(request, pages, size);
        return found("\"TotalCount\":" + size + ",\"" + call.member() + "\":"
                + items.subList(slice.from(), slice.to()).stream()
                        .map(item -> JsonWriter.text(item.value()))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    /** An answer with some members. */
    public static WireAnswer found(String members) {
        return WireAnswer.json(200, "{\"Response\":{" + members + ",\"RequestId\":\"req-1\"}}");
    }

    /** Offsets tell parts, so that none but the last can be empty. */
    private static Pages.Slice slice(TencentRequest request, Pages pages, int size) {
        int offset = Math.min(request.offset(), size);
        boolean whole = pages == Pages.AS_ASKED || request.action().equals(Calls.TARGET_HEALTH.action());
        if (whole || size < 3) {
            int end = Math.min(size, offset + (whole ? request.limit() : 1));
            return new Pages.Slice(offset, end, end == size);
        }
        for (int page = 0; page < 3; page++) {
            Pages.Slice slice = pages.slice(size, request.limit(), page);
            if (slice.from() == offset) {
                return slice;
            }
        }
        throw new IllegalArgumentException("no page begins at " + offset);
    }

    private List<JsonCursor> items(TencentRequest request, Call call) {
        boolean owned = call.owned() && !call.equals(Calls.TARGET_HEALTH);
        List<JsonCursor> all =
                lists.getOrDefault(new Key(request.region(), call, owned ? request.owner() : ""), List.of());
        if (call.equals(Calls.TARGET_HEALTH)) {
            List<String> ids = List.of(request.owner().split(",", -1));
            return all.stream()
                    .filter(item -> ids.contains(item.text("LoadBalancerId")))
                    .toList();
        }
        return all.stream().filter(item -> isMeant(request, call, item)).toList();
    }

    private static boolean isMeant(TencentRequest request, Call call, JsonCursor item) {
        if (call.equals(Calls.ADDRESSES)) {
            boolean ordinary = item.text("AddressType").equalsIgnoreCase("WanIP");
            return ordinary == request.filters().containsKey(TencentRequest.ADDRESS_TYPE);
        }
        return request.filters().entrySet().stream().allMatch(filter -> switch (filter.getKey()) {
            case "instance-id" -> filter.getValue().contains(item.text("InstanceId"));
            case "attachment.instance-id" ->
                item.optionalObject("Attachment")
                        .filter(attachment -> filter.getValue().contains(attachment.text("InstanceId")))
                        .isPresent();
            default -> throw new IllegalArgumentException("no filter is called " + filter.getKey());
        });
    }

    private void load(Path root, Optional<String> region) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                load(file, region.orElseGet(() -> String.valueOf(file.getName(file.getNameCount() - 2))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file, String region) throws IOException {
        List<String> name = List.of(String.valueOf(file.getFileName())
                .replaceFirst("^(cvm|vpc|clb)\\.", "")
                .split("\\.", -1));
        JsonCursor document = JsonText.read(file.toString(), Files.readString(file), Set.of());
        JsonCursor answer = document.find("Response").orElse(document);
        Call call = Optional.ofNullable(CALLS.get(name.get(0))).orElseThrow(() -> new IOException(file.toString()));
        JsonCursor member = answer.get(call.member());
        regions.add(region);
        lists.computeIfAbsent(new Key(region, call, call.owned() ? name.get(1) : ""), fresh -> new ArrayList<>())
                .addAll(member.value() instanceof Json.Arr ? member.elements() : List.of(member));
    }
}
