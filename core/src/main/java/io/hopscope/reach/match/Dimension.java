/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

/** Which part of the question a packet field varies with. A question over a set is cut along these. */
public enum Dimension {
    /** The field is fixed: a literal, or made by a translator. */
    FIXED,
    /** Addresses of the question's source. */
    FROM,
    /** Addresses of the question's destination. */
    TO,
    /** Ports that the question asks for. */
    PORT,
    /** The client's own ports. */
    CLIENT_PORT,
    /** Ports that a translator picks in the client's place. */
    TRANSLATED_PORT,
    /** IP protocols that the question asks for. */
    PROTOCOL
}
