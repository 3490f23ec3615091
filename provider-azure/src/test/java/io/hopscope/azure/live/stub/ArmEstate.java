/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live.stub;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.semantics.fixture.AzureEstate;
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

/** What the stub holds: the items of each list, and of each owner's list. Filled before it is served. */
public final class ArmEstate implements Scene.Answers {
    /** The estate that comes with the command line. */
    public static final Path DEMO = Path.of("..", "cli", "src", "main", "resources", "io", "hopscope", "demo", "azure");

    private static final Set<String> LATER = Set.of("effectiveRouteTable", "effectiveNetworkSecurityGroups");
    private static final String ONE = "one of ";
    private static final int LARGEST_SIZE = 1000;

    private record Key(String list, String owner) {}

    private final Map<Key, List<Map<String, Object>>> lists = new HashMap<>();
    private final Set<String> subscriptions = new TreeSet<>();

    /** The demo estate. */
    public static ArmEstate demo() {
        ArmEstate estate = new ArmEstate();
        estate.load(DEMO);
        return estate;
    }

    /** An estate that a test describes. */
    public static ArmEstate of(AzureEstate described) {
        try {
            Path folder = Files.createTempDirectory("served");
            described.save(folder);
            ArmEstate estate = new ArmEstate();
            estate.load(folder);
            return estate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The subscriptions that anything lies in. */
    public List<String> subscriptions() {
        return List.copyOf(subscriptions);
    }

    /** Adds an item to a list of its subscription, as JSON. */
    public ArmEstate add(String list, String json) {
        add(list, "", Tree.object(Tree.read(json)));
        return this;
    }

    /** Adds an item to a list of an owner, as JSON. */
    public ArmEstate add(String list, String owner, String json) {
        add(list, new ArmId(owner).name(), Tree.object(Tree.read(json)));
        return this;
    }

    /** Adds items to a list of their subscription. */
    ArmEstate addAll(String list, List<Map<String, Object>> items) {
        items.forEach(item -> add(list, "", item));
        return this;
    }

    @Override
    public WireAnswer answer(WireRequest wire, ApiRequest asked, Pages pages) {
        ArmRequest request = ArmRequest.of(wire);
        String self = "http://" + wire.header("host") + wire.path() + "?";
        if (LATER.contains(request.list()) && request.method().equals("POST")) {
            return WireAnswer.json(202, "null").with("Location", self + "poll=1");
        }
        if (request.list().equals("serviceTags")) {
            return WireAnswer.json(200, Tree.write(first(items(request))));
        }
        if (request.list().startsWith(ONE)) {
            return one(request);
        }
        return WireAnswer.json(200, Tree.write(page(request, pages, self + kept(wire))));
    }

    private WireAnswer one(ArmRequest request) {
        return lists.getOrDefault(new Key(request.list().substring(ONE.length()), ""), List.of()).stream()
                .filter(item -> new ArmId(Tree.text(item, "id")).name().equals(request.owner()))
                .map(item -> WireAnswer.json(200, Tree.write(item)))
                .findFirst()
                .orElseGet(() -> WireAnswer.json(
                        404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"there is none\"}}"));
    }

    private static Object first(List<Map<String, Object>> items) {
        return items.isEmpty() ? Map.of("name", "Public", "cloud", "Public", "values", List.of()) : items.get(0);
    }

    private Map<String, Object> page(ArmRequest request, Pages pages, String self) {
        List<Map<String, Object>> items = items(request);
        boolean paged = !LATER.contains(request.list());
        int page = paged && !request.page().isEmpty() ? Integer.parseInt(request.page()) : 0;
        Pages.Slice slice = (paged ? pages : Pages.AS_ASKED).slice(items.size(), LARGEST_SIZE, page);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", items.subList(slice.from(), slice.to()));
        if (!slice.last() && request.method().equals("POST")) {
            answer.put("skipToken", String.valueOf(page + 1));
        } else if (!slice.last()) {
            answer.put("nextLink", self + "$skiptoken=" + (page + 1));
        }
        return answer;
    }

    private static String kept(WireRequest wire) {
        return wire.parameters().containsKey("statusOnly") ? "statusOnly=true&" : "";
    }

    private List<Map<String, Object>> items(ArmRequest request) {
        boolean states = request.list().endsWith("?statusOnly=true");
        String list = request.list().replace("?statusOnly=true", "");
        Stream<Map<String, Object>> items =
                lists.getOrDefault(new Key(list, list.equals("serviceTags") ? "" : request.owner()), List.of()).stream()
                        .filter(item -> isIn(request, item));
        if (!list.equals(Calls.MACHINES.name())) {
            return items.toList();
        }
        return items.map(item -> states ? state(item) : model(item)).toList();
    }

    private static boolean isIn(ArmRequest request, Map<String, Object> item) {
        ArmId id = new ArmId(Tree.text(item, "id"));
        boolean owned = !request.owner().isEmpty() || id.subscription().isEmpty();
        return owned
                || (id.subscription().equals(request.subscription())
                        && (request.group().isEmpty() || id.group().equals(request.group())));
    }

    private static Map<String, Object> model(Map<String, Object> item) {
        return Tree.withProperties(
                item,
                Tree.object(item.get("properties")).keySet().stream().filter(name -> !name.equals("instanceView")));
    }

    private static Map<String, Object> state(Map<String, Object> item) {
        return Tree.withProperties(item, Stream.of("instanceView", "provisioningState", "vmId"));
    }

    private void load(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                load(file, Tree.read(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file, Object tree) {
        Map<String, Object> answer = Tree.object(tree);
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        if (answer.containsKey("call")) {
            String owner = new ArmId(Tree.text(answer, "owner")).name();
            Tree.objects(Tree.object(answer.get("answer")).get("value"))
                    .forEach(item -> add(Tree.text(answer, "call"), owner, item));
        } else if (tree instanceof List) {
            Tree.objects(Tree.nested(tree)).forEach(item -> add(collection(item), "", item));
        } else if (name.equals("serviceTags")) {
            add(name, "", answer);
        } else {
            Tree.objects(answer.get("value")).forEach(item -> add(name, "", item));
        }
    }

    private static String collection(Map<String, Object> item) {
        String type = Tree.text(item, "type");
        return type.substring(type.indexOf('/') + 1);
    }

    private void add(String list, String owner, Map<String, Object> item) {
        ArmId id = new ArmId(Tree.text(item, "id"));
        if (!id.subscription().isEmpty()) {
            subscriptions.add(id.subscription());
        }
        lists.computeIfAbsent(new Key(list, owner), fresh -> new ArrayList<>()).add(item);
    }
}
