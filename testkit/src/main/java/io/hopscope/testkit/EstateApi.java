/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.call.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An estate as its cloud lists it, page by page.
 *
 * @param scopes the regions
 * @param resources all that there is
 * @param pageSize how many items a page has at most
 */
record EstateApi(List<Scope> scopes, Collection<Resource> resources, int pageSize) implements FakeApi {
    static EstateApi of(Estate estate, int pageSize) {
        return new EstateApi(estate.scopes(), estate.resources(), pageSize);
    }

    @Override
    public Page<Resource> page(Call call, @Nullable String token) {
        List<Resource> items = resources.stream()
                .filter(each -> each.identity().scope().equals(call.scope()))
                .filter(each -> call.list().holds(each.id().kind()))
                .toList();
        int from = token == null ? 0 : Integer.parseInt(token);
        int to = Math.min(items.size(), from + pageSize);
        return Page.of(
                items.subList(from, to), to < items.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
