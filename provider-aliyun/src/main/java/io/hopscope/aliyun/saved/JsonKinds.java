/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;

/** What kind of value stands somewhere. Stateless. */
final class JsonKinds {
    private JsonKinds() {}

    static boolean isArray(JsonCursor place) {
        return place.value() instanceof Json.Arr;
    }

    static boolean isText(JsonCursor place) {
        return place.value() instanceof Json.Text;
    }

    static boolean isObject(JsonCursor place) {
        return place.value() instanceof Json.Obj;
    }
}
