/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import tools.jackson.core.JsonGenerator;

/** How the values of one type stand in a file. Safe for several threads. */
interface Codec {
    /** Writes a value of the type. */
    void write(Object value, JsonGenerator out);

    /** Reads the value that begins at the current token, up to its last token. */
    Object read(JsonSource in);
}
