/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is meant to work in the embedded estates and does not show in their configuration. */
public final class DemoExpectations {
    private DemoExpectations() {}

    /**
     * The texts of the files, by what errors call them, one of each estate.
     *
     * @throws IOException when the archive cannot be read
     */
    public static Map<String, String> all() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String vendor : DemoEstate.VENDORS) {
            String name = "/io/hopscope/demo/expectations-" + vendor + ".yaml";
            try (InputStream in = Objects.requireNonNull(DemoExpectations.class.getResourceAsStream(name), name)) {
                all.put("demo " + vendor, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
