/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.Rate;
import io.hopscope.tencent.answers.Call;
import java.util.Collection;
import java.util.Map;

/**
 * A request for the answer of a call.
 *
 * @param call the call
 * @param paging how it is asked for parts
 * @param ask its parameters, but for those of the part
 * @param variant what tells it from other requests of the same call whose answers belong together; empty for the first
 */
record Operation(Call call, Paging paging, Ask ask, String variant) {
    /** How fast actions may follow each other that are known to allow more. */
    private static final Map<String, Rate> RATES = Map.of(
            "DescribeInstances", new Rate(30, 30),
            "DescribeSecurityGroupPolicies", new Rate(80, 80),
            "DescribeSubnets", new Rate(80, 80),
            "DescribeRouteTables", new Rate(80, 80));

    /** Most actions of these products allow twenty calls a second for an account in a region. */
    private static final Rate RATE = new Rate(15, 15);

    /** A list of which offset and limit are numbers. */
    static Operation numbers(Call call) {
        return new Operation(call, Paging.NUMBERS, Ask.ALL, "");
    }

    /** A list of which offset and limit are texts. */
    static Operation texts(Call call) {
        return new Operation(call, Paging.TEXTS, Ask.ALL, "");
    }

    /** An answer that comes in one piece. */
    static Operation once(Call call) {
        return new Operation(call, Paging.NONE, Ask.ALL, "");
    }

    Operation with(String name, Object value) {
        return new Operation(call, paging, ask.with(name, value), variant);
    }

    Operation where(String filter, Collection<String> values) {
        return new Operation(call, paging, ask.where(filter, values), variant);
    }

    /** The same call once more, told apart. */
    Operation variant(String name) {
        return new Operation(call, paging, ask, name);
    }

    /** How fast such calls may follow each other, see https://cloud.tencent.com/document/api/215/15755. */
    Rate rate() {
        return RATES.getOrDefault(call.action(), RATE);
    }
}
