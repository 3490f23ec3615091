/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.JsonText;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.CallFailedException;
import io.hopscope.spi.call.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes pages of the answers of one list, in their order. A page of the API has an id of its request and the list; what
 * has not is something in between. Confined to the reading of one list.
 */
final class PageReader {
    /** What becomes of a list that changes while it is read. */
    static final CallFailure MOVED = CallFailure.of(FailureKind.TRANSIENT);

    private static final int OK = 200;
    private static final String REQUEST_ID = "RequestId";

    private final LiveList list;
    private long seen;
    private long total = -1;
    private boolean moved;

    PageReader(LiveList list) {
        this.list = list;
    }

    /**
     * The page that an answer is.
     *
     * @param token what was asked for; null for the first page
     */
    Page<JsonCursor> page(ApiAnswer answer, @Nullable String token) throws CallFailedException {
        if (answer.status() != OK) {
            throw new CallFailedException(Failures.of(answer));
        }
        try {
            JsonCursor document = JsonText.read(list.operation().call(), answer.body(), Trim.NAMES);
            return page(document, token);
        } catch (DumpFormatException e) {
            throw new CallFailedException(FailureKind.UNREADABLE);
        }
    }

    /** Whether the list has become longer or shorter since its first page. */
    boolean isMoved() {
        return moved;
    }

    private Page<JsonCursor> page(JsonCursor document, @Nullable String token) throws CallFailedException {
        if (!(document.value() instanceof Json.Obj)
                || document.optionalText(REQUEST_ID).filter(id -> !id.isEmpty()).isEmpty()) {
            throw new CallFailedException(FailureKind.UNREADABLE);
        }
        List<JsonCursor> items = items(document);
        return switch (list.turning().style()) {
            case WHOLE -> Page.of(items, Optional.empty());
            case TOKENS -> Page.of(items, document.optionalText(list.turning().number()));
            case NUMBERS -> numbered(document, items, token);
        };
    }

    /** Some answers leave out a list that is empty, and then say that it is. */
    private List<JsonCursor> items(JsonCursor document) throws CallFailedException {
        Optional<List<JsonCursor>> items = list.place().items(document);
        if (items.isEmpty() && count(document) != 0) {
            throw new CallFailedException(FailureKind.UNREADABLE);
        }
        return items.orElse(List.of());
    }

    private Page<JsonCursor> numbered(JsonCursor document, List<JsonCursor> items, @Nullable String token)
            throws CallFailedException {
        long count = count(document);
        if (count < 0) {
            throw new CallFailedException(FailureKind.UNREADABLE);
        }
        moved |= token != null && count != total;
        total = count;
        seen += items.size();
        int page = token == null ? 1 : Integer.parseInt(token);
        boolean more = seen < total;
        boolean cut = more && items.isEmpty();
        Optional<String> next = more && !cut ? Optional.of(Integer.toString(page + 1)) : Optional.empty();
        return new Page<>(items, next, cut, true);
    }

    /** How long the list is; -1 where the answer does not say. */
    private long count(JsonCursor document) {
        return document.optionalCount(list.turning().total()).orElse(-1);
    }
}
