/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

/**
 * What a request asks for.
 *
 * @param list the list, as {@link ApiList#name()} has it
 * @param region the region it is sent to; empty where the vendor's requests name none
 * @param owner the one resource whose list it is; empty for a list of the region
 * @param page what tells the page from others: a token, an offset, a number; empty for the first page
 * @param readsOnly whether it changes nothing at the vendor's
 */
public record ApiRequest(String list, String region, String owner, String page, boolean readsOnly) {
    /** The same list of the same owner. */
    Listing listing() {
        return new Listing(list, region, owner);
    }

    /** One list of one owner in one region. */
    record Listing(String list, String region, String owner) {
        @Override
        public String toString() {
            return list + (owner.isEmpty() ? "" : " of " + owner) + (region.isEmpty() ? "" : " in " + region);
        }
    }
}
