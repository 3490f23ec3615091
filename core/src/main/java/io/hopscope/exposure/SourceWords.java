/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import java.util.stream.Collectors;

/** Addresses in words. Stateless. */
final class SourceWords {
    private static final String EVERYWHERE = "everywhere";

    private SourceWords() {}

    static String of(AddressSet sources, AddressSet everybody) {
        AddressSet missing = everybody.subtract(sources);
        if (missing.isEmpty()) {
            return EVERYWHERE;
        }
        boolean most = missing.size().compareTo(sources.size()) < 0;
        return most && missing.ranges().size() <= sources.ranges().size()
                ? EVERYWHERE + " but " + text(missing)
                : text(sources);
    }

    private static String text(AddressSet addresses) {
        return addresses.ranges().stream().map(AddressRange::toString).collect(Collectors.joining(", "));
    }
}
