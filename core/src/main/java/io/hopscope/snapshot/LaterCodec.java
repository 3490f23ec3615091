/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Stands in for the codec of a type that contains itself while that codec is being made. */
final class LaterCodec implements Codec {
    private volatile @Nullable Codec target;

    void is(Codec made) {
        target = made;
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        target().write(value, out);
    }

    @Override
    public Object read(JsonSource in) {
        return target().read(in);
    }

    private Codec target() {
        return Objects.requireNonNull(target, "codec is still being made");
    }
}
