/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import tools.jackson.core.JsonGenerator;

/** Reads equal values as one object, for types whose values repeat all over a fleet. */
record SharedCodec(Codec inner) implements Codec {
    @Override
    public void write(Object value, JsonGenerator out) {
        inner.write(value, out);
    }

    @Override
    public Object read(JsonSource in) {
        return in.share(inner.read(in));
    }
}
