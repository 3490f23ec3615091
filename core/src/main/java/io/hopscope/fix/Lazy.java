/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, and once. Thread-safe. */
final class Lazy<T> {
    private final Supplier<T> make;
    private @Nullable T value;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            known = make.get();
            value = known;
        }
        return known;
    }
}
