/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

/**
 * What a public address that is new behind a gateway would be like.
 *
 * @param closedUnlessFiltered as in {@link Door}
 * @param answersPing as in {@link Door}
 * @param straight whether replies have to leave by a route that leads straight to the gateway
 */
public record DoorForm(boolean closedUnlessFiltered, boolean answersPing, boolean straight) {
    /** Open at once, and replies may come to the gateway by any way. */
    public static final DoorForm PLAIN = new DoorForm(false, false, false);
}
