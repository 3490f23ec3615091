/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.JsonCursor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Points in time as the CLI and scripts around the SDKs print them: ISO 8601, a space allowed in place of the T. */
final class Timestamps {
    private static final int AFTER_DATE = 10;

    private Timestamps() {}

    static Instant read(JsonCursor place) {
        String text = place.asText();
        boolean spaced = text.length() > AFTER_DATE && text.charAt(AFTER_DATE) == ' ';
        String iso = spaced ? text.substring(0, AFTER_DATE) + "T" + text.substring(AFTER_DATE + 1) : text;
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException e) {
            throw place.fault("expected a point in time such as 2026-01-31T12:00:00Z");
        }
    }
}
