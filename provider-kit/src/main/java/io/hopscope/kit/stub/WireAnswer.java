/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.stub;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it goes over the wire. Immutable.
 *
 * @param status the HTTP status
 * @param headers headers beside those of the transport
 * @param body the body, sent in UTF-8
 */
public record WireAnswer(int status, Map<String, String> headers, String body) {
    private static final String TYPE = "Content-Type";

    /** Copies the headers. */
    public WireAnswer {
        headers = Map.copyOf(headers);
    }

    /** An answer of some type of content. */
    public static WireAnswer of(int status, String contentType, String body) {
        return new WireAnswer(status, Map.of(TYPE, contentType), body);
    }

    /** A document in XML. */
    public static WireAnswer xml(int status, String body) {
        return of(status, "text/xml;charset=UTF-8", body);
    }

    /** A document in JSON. */
    public static WireAnswer json(int status, String body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    /** The same with one more header. */
    public WireAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new WireAnswer(status, more, body);
    }

    /** The same with another body. */
    public WireAnswer withBody(String other) {
        return new WireAnswer(status, headers, other);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
