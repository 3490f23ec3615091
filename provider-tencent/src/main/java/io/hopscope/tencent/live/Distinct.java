/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.call.Listed;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.TencentAnswers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The items of a list whose parts are told by their offsets. While it is read items come and go, so that one may be in
 * two parts and another in none.
 */
final class Distinct {
    private Distinct() {}

    /** Each item once; the list is cut where it has fewer than it says. */
    static Listed<Item> of(Call call, Listed<Item> listed, OptionalLong total) {
        Set<Object> seen = new HashSet<>();
        List<Item> items = new ArrayList<>(listed.items().size());
        for (Item item : listed.items()) {
            if (seen.add(key(call, item))) {
                items.add(item);
            }
        }
        boolean fewer = listed.failure().isEmpty() && total.isPresent() && items.size() < total.getAsLong();
        return new Listed<>(List.copyOf(items), listed.failure(), listed.cut() || fewer);
    }

    private static Object key(Call call, Item item) {
        return TencentAnswers.idOf(call, item).<Object>map(id -> id).orElseGet(item.json()::value);
    }
}
