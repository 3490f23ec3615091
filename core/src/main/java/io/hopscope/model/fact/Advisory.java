/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.List;

/**
 * Something that the configuration shows, that decides about no packet, and that somebody who looks for trouble should
 * know.
 *
 * @param identity id, name, provenance
 * @param topic what it is about
 * @param about the resource that shows it
 * @param field the field of the resource
 * @param value what the field says, verbatim and untrusted
 * @param affected machines concerned
 */
public record Advisory(
        Identity identity, Topic topic, ResourceId about, String field, String value, List<ResourceId> affected)
        implements Resource {
    /** Copies the list. */
    public Advisory {
        affected = List.copyOf(affected);
    }

    /** What an advisory is about. */
    public enum Topic {
        /** The last operation failed, so that what is configured may not be in force. */
        OPERATION_FAILED,
        /** The machine runs, and its agent does not answer the platform. */
        GUEST_SILENT,
        /** A kind that the vendor has retired. */
        KIND_RETIRED,
        /** An address that works only once the guest is told of it. */
        GUEST_SETUP,
        /** A way out by an address that belongs to nobody and may change. */
        EXIT_BORROWED,
        /** A filter or route table that does not apply to what is there. */
        FILTER_BYPASSED,
        /** Routes that cut a gateway off from what it needs. */
        GATEWAY_MISROUTED,
        /** A route that takes traffic inside the network elsewhere. */
        NETWORK_DIVERTED,
        /** A name in rules that stands for more than the network. */
        NAME_WIDENED,
        /** Networks with the same addresses, which cannot be joined. */
        RANGES_OVERLAP
    }
}
