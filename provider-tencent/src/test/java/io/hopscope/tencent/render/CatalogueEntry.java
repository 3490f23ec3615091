/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

/**
 * A row of the catalogue.
 *
 * @param name its number
 * @param lines what is changed, lines apart by bars
 * @param question what is asked
 * @param cause what is named
 * @param command a part of a fix, or a dash
 */
record CatalogueEntry(String name, String lines, String question, String cause, String command) {
    @Override
    public String toString() {
        return name;
    }
}
