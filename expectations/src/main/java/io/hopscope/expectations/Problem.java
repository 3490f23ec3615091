/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

/**
 * Something wrong in a file.
 *
 * @param line its line, from 1
 * @param column its column there, from 1
 * @param field the field, such as {@code expectations[2].from}; empty for the file as such
 * @param message what is wrong; may hold text of the file
 */
public record Problem(int line, int column, String field, String message) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
