/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

/** Placeholder. */
enum SheetRow {
    ;

    String section() {
        return "";
    }

    String words() {
        return "";
    }

    String whyNone() {
        return "";
    }

    String except() {
        return "";
    }
}
