/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import io.hopscope.aws.saved.AwsDump;
import io.hopscope.aws.saved.AwsListing;
import io.hopscope.aws.saved.AwsSavedAnswers;
import io.hopscope.kit.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;

/** What the stub holds: the items of each list, in the SDK's model. Filled before it is served. */
public final class StubEstate {
    /** The estate that comes with the command line. */
    public static final Path DEMO = Path.of("..", "cli", "src", "main", "resources", "io", "hopscope", "demo", "aws");

    private record Key(String region, String action, String owner) {}

    private final Map<Key, List<SdkPojo>> lists = new HashMap<>();
    private final Set<String> regions = new TreeSet<>();
    private final Set<String> disabled = new TreeSet<>();

    /** The demo estate. */
    public static StubEstate demo() {
        return saved(DEMO);
    }

    /** The estate that a tree of saved answers is of. */
    public static StubEstate saved(Path folder) {
        AwsDump dump = AwsSavedAnswers.read(folder);
        StubEstate estate = new StubEstate();
        for (AwsListing<?> listing : dump.listings()) {
            String region = listing.scope().region().orElseThrow();
            listing.items()
                    .forEach(item -> estate.add(
                            region,
                            listing.call().name(),
                            item instanceof Listener listener
                                    ? listener.loadBalancerArn()
                                    : listing.owner().orElse(""),
                            (SdkPojo) item));
        }
        dump.scopes().forEach(scope -> estate.regions.add(scope.region().orElseThrow()));
        return estate;
    }

    /** Adds a region with nothing in it. */
    public StubEstate region(String region) {
        regions.add(region);
        return this;
    }

    /** Adds a region that the account has not enabled. */
    public StubEstate disabledRegion(String region) {
        disabled.add(region);
        return this;
    }

    /** Adds an item to a list of a region. */
    public StubEstate add(String region, String action, SdkPojo item) {
        return add(region, action, "", item);
    }

    /** Adds an item to a list of an owner. */
    public StubEstate add(String region, String action, String owner, SdkPojo item) {
        regions.add(region);
        lists.computeIfAbsent(new Key(region, action, owner), fresh -> new ArrayList<>())
                .add(item);
        return this;
    }

    /** The items of an action in all regions, whoever they belong to. */
    public List<SdkPojo> all(String action) {
        return lists.entrySet().stream()
                .filter(list -> list.getKey().action().equals(action))
                .flatMap(list -> list.getValue().stream())
                .toList();
    }

    /** Moves items with an id to the end of a list of a region. */
    public StubEstate last(String region, String action, String id) {
        List<SdkPojo> list = lists.getOrDefault(new Key(region, action, ""), List.of());
        List<SdkPojo> moved =
                list.stream().filter(item -> item.toString().contains(id)).toList();
        list.removeAll(moved);
        list.addAll(moved);
        return this;
    }

    /** Answers requests about it. */
    public Scene.Answers answers() {
        Answers answers = new Answers(this);
        return (wire, asked, pages) -> answers.to(StubRequest.of(wire), pages);
    }

    List<SdkPojo> items(StubRequest request) {
        return lists.getOrDefault(new Key(request.region(), request.action(), request.owner()), List.of());
    }

    Set<String> regions() {
        return regions;
    }

    Set<String> disabled() {
        return disabled;
    }
}
