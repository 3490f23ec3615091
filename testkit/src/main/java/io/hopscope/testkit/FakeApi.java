/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the fake cloud's provider reads. */
interface FakeApi {
    /** The regions. */
    List<Scope> scopes();

    /**
     * One page of a list.
     *
     * @param call which
     * @param token where the page begins; null for the first one
     */
    Page<Resource> page(Call call, @Nullable String token) throws CallFailedException;

    /**
     * A call of a list.
     *
     * @param scope the region
     * @param list the list
     * @param context limits of the reading
     */
    record Call(Scope scope, FakeList list, CallContext context) {}
}
