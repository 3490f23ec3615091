/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import io.hopscope.cli.query.QueryId;
import java.util.Optional;

/** What stands in the place of an answer that cannot be given. Confined to one thread. */
public final class ErrorJson {
    private final JsonOutput out;

    /** Writes to an output. */
    public ErrorJson(JsonOutput out) {
        this.out = out;
    }

    /** Writes why a query was not answered; the id is {@code null} when the query has none that could be read. */
    public void write(Optional<QueryId> id, String code, String message) {
        out.line(json -> {
            id.ifPresentOrElse(known -> AnswerJson.id(json, known), () -> json.writeNullProperty("id"));
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("code", code);
            json.writeStringProperty("message", message);
            json.writeEndObject();
        });
    }
}
