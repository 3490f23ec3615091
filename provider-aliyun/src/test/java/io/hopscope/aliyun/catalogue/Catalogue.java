/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The entries of the reference's catalogue, each as a change of one estate with what has to be said about it. */
final class Catalogue {
    /**
     * An entry, or one of its forms.
     *
     * @param id its number, or the letter of a trap
     * @param lines what changes, separated by bars
     * @param question what is asked
     * @param cause what the answer has to contain
     * @param command what a fix has to contain; empty where none is offered
     */
    record Entry(String id, String lines, String question, String cause, String command) {
        @Override
        public String toString() {
            return id + ": " + cause;
        }
    }

    /** Entries that no question shows, and why. */
    static final Map<String, String> NOT_SHOWN = Map.of(
            "31", "a gateway that is not activated leaves the network in direct mode: GatewayTest",
            "50", "transit routers are unknown: RouteTest#aHop_isWhatItsIdSays",
            "52", "what lies behind a VPN gateway is unknown: LinkTest#aVpnGateway_mustBeActive",
            "58", "access lists of listeners are not read",
            "61", "no answer shows filing");

    private Catalogue() {}

    static List<Entry> entries() {
        return Stream.of(
                        MachineCases.all(),
                        AddressCases.all(),
                        TranslationCases.all(),
                        LinkCases.all(),
                        TrapCases.all())
                .flatMap(List::stream)
                .toList();
    }

    static Entry entry(String id, String lines, String question, String cause, String command) {
        return new Entry(id, lines, question, cause, command);
    }
}
