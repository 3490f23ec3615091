/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import java.util.Map;

/**
 * What one request asks for.
 *
 * @param product whose API it is
 * @param action the name of the operation
 * @param region where
 * @param parameters what else is said, by the names of the API
 */
record Ask(Product product, String action, String region, Map<String, String> parameters) {
    /** Copies the parameters. */
    Ask {
        parameters = Map.copyOf(parameters);
    }
}
