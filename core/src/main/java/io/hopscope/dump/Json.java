/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value as it was saved: objects keep the order of their members, numbers their spelling. Immutable and
 * thread-safe; two values are equal when they say the same in the same order of list elements.
 */
public sealed interface Json {

    /** What the value is, for a sentence such as "expected an array, found {@code kind}". */
    String kind();

    /**
     * An object.
     *
     * @param members in the order of the file
     */
    record Obj(Map<String, Json> members) implements Json {
        /** Copies the members. */
        public Obj {
            members = ImmutableMap.copyOf(members);
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * An array.
     *
     * @param elements in the order of the file
     */
    record Arr(List<Json> elements) implements Json {
        /** Copies the elements. */
        public Arr {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * A string.
     *
     * @param value without quotes, escapes resolved
     */
    record Text(String value) implements Json {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /**
     * A number.
     *
     * @param raw as it was written, so that no digit is lost
     */
    record Num(String raw) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * A truth value.
     *
     * @param value which one
     */
    record Bool(boolean value) implements Json {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** The literal {@code null}, which readers treat like a member that is not there. */
    record Null() implements Json {
        @Override
        public String kind() {
            return "null";
        }
    }
}
