/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live.stub;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Scene;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the stub holds: the answers of each operation in each region, and of each owner's. Filled before it is served.
 */
public final class RpcEstate implements Scene.Answers {
    /** The estate that comes with the command line. */
    public static final Path DEMO =
            Path.of("..", "cli", "src", "main", "resources", "io", "hopscope", "demo", "aliyun");

    /** The account of the demo estate. */
    public static final String DEMO_ACCOUNT = "5011004422";

    private record Key(String region, String action, String owner) {}

    private final Map<Key, Map<String, Object>> answers = new HashMap<>();
    private final Set<String> regions = new TreeSet<>();

    /** The demo estate. */
    public static RpcEstate demo() {
        return new RpcEstate().load(DEMO.resolve("accounts").resolve(DEMO_ACCOUNT));
    }

    /** An estate that a test describes, in one region. */
    public static RpcEstate of(String region, AliyunEstate described) {
        return new RpcEstate().and(region, described);
    }

    /** This and an estate in another region. */
    public RpcEstate and(String region, AliyunEstate described) {
        try {
            Path folder = Files.createTempDirectory("served");
            described.save(folder);
            return read(region, folder.resolve("accounts").resolve("1007").resolve("cn-hangzhou"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The regions that anything lies in. */
    public List<String> regions() {
        return List.copyOf(regions);
    }

    /** Adds an item to a list, as JSON. */
    public RpcEstate add(String region, String action, String json) {
        return add(region, action, "", json);
    }

    /** Adds an item to a list of an owner, as JSON. */
    public RpcEstate add(String region, String action, String owner, String json) {
        String path = shape(action).items();
        Key key = new Key(region, action, owner);
        Map<String, Object> answer = answers.getOrDefault(key, Map.of());
        List<Object> items = new ArrayList<>(Tree.list(answer, path));
        items.add(Tree.read(json));
        answers.put(key, Tree.with(answer, path, items));
        return this;
    }

    private RpcEstate load(Path account) {
        try (Stream<Path> folders = Files.list(account)) {
            folders.sorted().forEach(folder -> read(folder.getFileName().toString(), folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private RpcEstate read(String region, Path folder) {
        regions.add(region);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name =
                        folder.relativize(file).toString().replace('/', '.').replaceFirst("[.]json$", "");
                int dot = name.indexOf('.');
                Key key = new Key(
                        region, dot < 0 ? name : name.substring(0, dot), dot < 0 ? "" : name.substring(dot + 1));
                answers.put(key, Tree.read(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public WireAnswer answer(WireRequest wire, ApiRequest asked, Pages pages) {
        RpcRequest request = RpcRequest.of(wire);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("RequestId", "4E1F7A90-0000-4000-8000-00000000" + Integer.toHexString(0x1000 + request.page()));
        answer.putAll(envelope(request));
        answer.put("RequestId", answer.get("RequestId"));
        return WireAnswer.json(
                200, Tree.write(request.shape().items().isEmpty() ? answer : page(request, answer, pages)));
    }

    private Map<String, Object> page(RpcRequest request, Map<String, Object> answer, Pages pages) {
        RpcShape shape = request.shape();
        List<Object> items = items(request);
        Pages.Slice slice = slice(shape, pages, items.size(), request);
        Map<String, Object> page = Tree.with(answer, shape.items(), items.subList(slice.from(), slice.to()));
        page.remove("NextToken");
        if (shape.turn().isNumbered()) {
            page.put(shape.turn().total, items.size());
            page.put("PageNumber", request.page() + 1);
            page.put("PageSize", request.size());
        } else {
            page.put("NextToken", slice.last() ? "" : "t" + (request.page() + 1));
            page.put("TotalCount", 0);
        }
        return page;
    }

    /** Pages that have numbers are never empty before the last one. */
    private static Pages.Slice slice(RpcShape shape, Pages pages, int items, RpcRequest request) {
        if (!shape.turn().isNumbered() || pages == Pages.AS_ASKED || items >= 3) {
            return pages.slice(items, request.size(), request.page());
        }
        int from = Math.min(items, request.page());
        return new Pages.Slice(from, Math.min(items, from + 1), from + 1 >= items);
    }

    private Map<String, Object> envelope(RpcRequest request) {
        return answers.getOrDefault(key(request), Map.of());
    }

    private List<Object> items(RpcRequest request) {
        String action = request.shape().action();
        String region = request.parameter("RegionId");
        if (action.equals("DescribeSnatTableEntries")) {
            return entries(request, "SnatTableIds.SnatTableId");
        }
        if (action.equals("DescribeForwardTableEntries")) {
            return entries(request, "ForwardTableIds.ForwardTableId");
        }
        if (action.equals("DescribeInstanceIpAddress")) {
            return Tree.list(
                            answers.getOrDefault(new Key(region, action, ""), Map.of()),
                            request.shape().items())
                    .stream()
                    .filter(item -> holder(item).equals(request.parameter("InstanceType")))
                    .toList();
        }
        return Tree.list(envelope(request), request.shape().items()).stream()
                .filter(item -> Choice.fits(request, item))
                .toList();
    }

    private static String holder(Object item) {
        String type = Tree.text(item, "InstanceType");
        return type.isEmpty() ? "eip" : type;
    }

    /** Saved by table, asked for by gateway. */
    private List<Object> entries(RpcRequest request, String tables) {
        String region = request.parameter("RegionId");
        String action = request.shape().action();
        return Tree.list(
                        answers.getOrDefault(new Key(region, "DescribeNatGateways", ""), Map.of()),
                        "NatGateways.NatGateway")
                .stream()
                .filter(nat -> Tree.text(nat, "NatGatewayId").equals(request.parameter("NatGatewayId")))
                .flatMap(nat -> Tree.list(nat, tables).stream())
                .flatMap(table -> Tree.list(
                        answers.getOrDefault(new Key(region, action, table.toString()), Map.of()),
                        request.shape().items())
                        .stream())
                .toList();
    }

    private static Key key(RpcRequest request) {
        ApiRequest asked = request.understood();
        return new Key(asked.region(), asked.list(), asked.owner());
    }

    private static RpcShape shape(String action) {
        return java.util.Objects.requireNonNull(RpcShape.ALL.get(action));
    }
}
