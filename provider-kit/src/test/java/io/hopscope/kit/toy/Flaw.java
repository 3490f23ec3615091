/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import java.util.Arrays;
import java.util.stream.Stream;

/** A promise that the toy's provider breaks, and a test of the contract that tells. */
public enum Flaw {
    STOPS_AT_PAGE_TWO("listIsReadInThreePages", "machines"),
    READS_ONE_PAGE_OF_OWNERS("listIsReadInThreePages", "rules"),
    LOSES_THE_LAST_ITEM("listIsReadInThreePages", "the same"),
    ASKS_FOR_EACH_ITEM("listCostsNoMoreCallsThanItHasPages", "groups"),
    READS_MORE_THAN_DECLARED("ordinaryEstateIsRead", "declared"),
    PROVES_NOTHING("ordinaryEstateIsRead", "prove"),
    TAKES_DENIAL_FOR_EMPTY("listWithFault", "groups: denied"),
    KEEPS_FIRST_PAGES_AS_ALL("listWithFault", "machines: denied on page three"),
    TAKES_ANY_BODY_FOR_A_LIST("listWithFault", "tables: foreign body"),
    TAKES_NOTHING_FOR_EMPTY("listWithFault", "tables: empty body", "tables: hollow body"),
    TAKES_HALF_FOR_WHOLE("listWithFault", "machines: half body"),
    NEVER_TRIES_AGAIN("listWithFault", "throttled once", "throttled once on page three", "broken once"),
    NAMES_NO_LIST("listWithFault", "denied"),
    TELLS_WRONG_REASONS("listWithFault", "denied"),
    SHOWS_ERROR_TEXTS("listWithFault", "denied"),
    GIVES_UP_WITH_ONE_LIST("listWithFault", "denied"),
    GIVES_UP_WITH_ONE_REGION("refusal", "one region: PERMISSION"),
    NEVER_GIVES_UP("refusal", "all of it: PERMISSION", "all of it: AUTHENTICATION"),
    WAITS_AS_LONG_AS_IT_IS_TOLD("deadline", "groups throttles for an hour", "everything throttles for an hour"),
    WAITS_FOR_EVER("deadline", "groups does not answer", "groups answers byte by byte"),
    TRIES_FOR_EVER("deadline", "groups throttles past the deadline"),
    TAKES_UNKNOWN_STATES_FOR_RUNNING("scene", "UNKNOWN_VALUES"),
    DROPS_UNKNOWN_HOPS("scene", "UNKNOWN_NEXT_HOPS"),
    DROPS_UNKNOWN_PROTOCOLS("scene", "UNKNOWN_PROTOCOLS"),
    FORGETS_THE_WORD("scene", "UNKNOWN_NEXT_HOPS"),
    TURNS_RULES_ROUND("scene", "ORDERED_RULES"),
    KNOWS_NO_IPV6("scene", "IPV6"),
    IS_DEAF_TO_INTERRUPTS("lifecycle", "interrupt"),
    SWALLOWS_INTERRUPTS("lifecycle", "interrupt"),
    IS_DEAF_TO_CANCELLATION("lifecycle", "cancelling"),
    CANNOT_BE_CLOSED_TWICE("lifecycle", "closing twice"),
    READS_WHEN_CLOSED("lifecycle", "a closed provider"),
    READS_ON_WHEN_CLOSED("lifecycle", "closing ends"),
    CALLS_WHEN_MADE("lifecycle", "making"),
    SHARES_AN_ADDRESS("lifecycle", "side by side"),
    KEEPS_STATE_BETWEEN_READINGS("lifecycle", "share"),
    READS_ALL_AROUND_AN_INSTANCE("lifecycle", "around"),
    FORGETS_WHAT_IS_AROUND("lifecycle", "around"),
    SHOWS_ITS_KEY("secret", "nothing is wrong"),
    LOGS_ITS_KEY("secret", "nothing is wrong"),
    PRINTS_ITS_KEY("secret", "nothing is wrong"),
    THROWS_ERROR_TEXTS("secret", "everything is denied"),
    TELLS_ERROR_TEXTS("secret", "nobody is known"),
    CHANGES_SOMETHING("ordinaryEstateIsRead", "probe");

    private final String factory;
    private final String tests;

    Flaw(String factory, String... tests) {
        this.factory = factory;
        this.tests = String.join("|", tests);
    }

    /** The method of the contract that finds it. */
    public String factory() {
        return factory;
    }

    /** What the names of the tests that fail hold, each of at least one. */
    public Stream<String> tests() {
        return Arrays.stream(tests.split("[|]", -1));
    }
}
