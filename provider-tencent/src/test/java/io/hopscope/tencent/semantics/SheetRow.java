/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

/** placeholder. */
enum SheetRow {
    SG_FIRST_MATCH("1.1", "x");

    private final String section;
    private final String words;

    SheetRow(String section, String words) {
        this.section = section;
        this.words = words;
    }

    String section() {
        return section;
    }

    String words() {
        return words;
    }

    String whyNone() {
        return "";
    }
}
