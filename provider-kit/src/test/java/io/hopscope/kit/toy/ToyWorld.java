/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Scene;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the toy cloud answers: a line for each item. A list begins with a line {@code toy LIST ITEMS} and ends with
 * {@code end} or {@code next PAGE}.
 */
final class ToyWorld implements Scene.Answers {
    private final Map<String, List<String>> lists = new HashMap<>();

    /** A world from text: a line {@code REGION LIST [OWNER]:} and the items below it, indented. */
    static ToyWorld of(String text) {
        ToyWorld world = new ToyWorld();
        String list = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(" ")) {
                world.lists.merge(list, List.of(line.trim()), ToyWorld::both);
            } else {
                list = line.replace(":", "");
            }
        }
        return world;
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public WireAnswer answer(WireRequest request, ApiRequest asked, Pages pages) {
        String key = (asked.region() + " " + asked.list() + " " + asked.owner()).trim();
        List<String> items = lists.getOrDefault(key, List.of());
        int page = asked.page().isEmpty() ? 0 : Integer.parseInt(asked.page());
        boolean paged = !asked.list().equals("doors");
        Pages.Slice slice = paged ? pages.slice(items.size(), 50, page) : new Pages.Slice(0, items.size(), true);
        List<String> part = items.subList(slice.from(), slice.to());
        String body = "toy " + asked.list() + " " + part.size() + "\n" + String.join("\n", part)
                + (part.isEmpty() ? "" : "\n") + (slice.last() ? "end" : "next " + (page + 1));
        return WireAnswer.of(200, "text/plain", body);
    }
}
