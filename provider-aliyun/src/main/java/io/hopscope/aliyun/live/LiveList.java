/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.answers.Operation;
import java.util.Map;

/**
 * How a list is asked for, and where its answers have the items.
 *
 * @param operation the list
 * @param product whose API has it
 * @param place where an answer has the items
 * @param turning how its pages are turned
 * @param owner the parameter that names whose list it is; empty for a list of the region
 * @param fixed what each request says besides
 */
record LiveList(
        Operation operation, Product product, Place place, Turning turning, String owner, Map<String, String> fixed) {
    /** A list of the region. */
    static LiveList of(Operation operation, Product product, Turning turning, Place place) {
        return new LiveList(operation, product, place, turning, "", Map.of());
    }

    /** The same for each of what a parameter names. */
    LiveList per(String parameter) {
        return new LiveList(operation, product, place, turning, parameter, fixed);
    }

    /** The same with a parameter in each request. */
    LiveList with(String parameter, String value) {
        return new LiveList(operation, product, place, turning, owner, Map.of(parameter, value));
    }
}
