/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

/**
 * Reads one account of a cloud by read calls alone. Implementations are safe for use by several threads at once, also
 * while being closed. No text of theirs holds a credential: neither names nor messages, gaps, events or exceptions.
 */
public interface CloudProvider extends AutoCloseable {
    /** Key of the vendor, as in {@link io.hopscope.model.fact.ResourceId#vendor()}. */
    String vendor();

    /**
     * Reads and hands on what was read, with a gap for all that was not. Blocks, at the latest until shortly after the
     * context's deadline or its cancellation, and then hands on what was read until then.
     *
     * @param extent how much to read
     * @param sink takes resources, gaps, and what is complete
     * @param context limits of time and rate, and who listens
     * @throws CloudAccessException when not one call of use succeeded, or when this is closed; the gaps are in the sink
     *     all the same
     */
    void read(Extent extent, Sink sink, CallContext context);

    /** Closes the clients that this has made itself, never one that it was given. May be called again. */
    @Override
    void close();
}
