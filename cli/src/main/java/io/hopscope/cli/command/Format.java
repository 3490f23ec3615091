/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

/** Shape of an answer. */
enum Format {
    TEXT,
    JSON
}
