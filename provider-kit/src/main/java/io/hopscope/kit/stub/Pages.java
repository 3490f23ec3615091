/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.stub;

/** How a list is cut into pages. */
public enum Pages {
    /** Pages of the size that is asked for. */
    AS_ASKED {
        @Override
        public Slice slice(int items, int size, int page) {
            int from = Math.min(items, page * Math.min(items, size));
            int to = Math.min(items - from, size) + from;
            return new Slice(from, to, to == items);
        }
    },
    /** Three pages, whatever size is asked for: the last item is on the third. The first may be empty, as in clouds. */
    THREE {
        @Override
        public Slice slice(int items, int size, int page) {
            int last = Math.max(0, items - 1);
            return switch (page) {
                case 0 -> new Slice(0, last / 2, false);
                case 1 -> new Slice(last / 2, last, false);
                default -> new Slice(last, items, true);
            };
        }
    };

    /**
     * A page of a list.
     *
     * @param items how many items the list has
     * @param size how large a page was asked for, at least 1; {@link Integer#MAX_VALUE} where nothing was said
     * @param page which page, from 0
     */
    public abstract Slice slice(int items, int size, int page);

    /**
     * Part of a list.
     *
     * @param from index of the first item
     * @param to index after the last item
     * @param last whether nothing follows
     */
    public record Slice(int from, int to, boolean last) {}
}
