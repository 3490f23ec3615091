/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

/** What came of an attempt to connect. */
public enum Observation {
    /** The connection was opened. */
    ACCEPTED,
    /** Somebody answered with a reset. */
    REFUSED,
    /** Nothing came back in time. */
    NO_ANSWER,
    /** A router said that there is no way, or this machine has none. */
    UNREACHABLE,
    /** The name has no address here. */
    NAME_UNKNOWN,
    /** This machine could not try: no permission, no free port. */
    NOT_TRIED
}
