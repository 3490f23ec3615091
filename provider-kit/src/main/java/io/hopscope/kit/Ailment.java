/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.model.fact.GapReason;
import java.util.Locale;
import java.util.Set;

/** What can be wrong with a list, each time it is asked for or once. */
enum Ailment {
    DENIED(0, true),
    DENIED_ON_PAGE_THREE(2, true),
    FOREIGN_BODY(0, true),
    EMPTY_BODY(0, true),
    /** A document of the right type with nothing in it. */
    HOLLOW_BODY(0, true),
    /** Fewer bytes than were announced. */
    CUT_BODY(0, true),
    /** As many bytes as were announced, but no whole document. */
    HALF_BODY(0, true),
    THROTTLED_ONCE(0, false),
    THROTTLED_ONCE_ON_PAGE_THREE(2, false),
    BROKEN_ONCE(0, false);

    private static final String SIGN_IN =
            "<html><body><form>Please sign in, " + ServedCloud.MESSAGE + "</form></body></html>";

    private final int page;
    private final boolean lasting;

    Ailment(int page, boolean lasting) {
        this.page = page;
        this.lasting = lasting;
    }

    /** The first page of a list that has it. */
    int page() {
        return page;
    }

    /** Whether it does not pass. */
    boolean lasting() {
        return lasting;
    }

    /** What a gap may give as the reason. */
    Set<GapReason> reasons() {
        return switch (this) {
            case DENIED -> Set.of(GapReason.DENIED);
            case DENIED_ON_PAGE_THREE -> Set.of(GapReason.INCOMPLETE, GapReason.DENIED);
            default -> lasting ? Set.of(GapReason.FAILED) : Set.of();
        };
    }

    Fault fault(ServedCloud served) {
        return switch (this) {
            case DENIED, DENIED_ON_PAGE_THREE -> served.refusal(Refusal.PERMISSION);
            case THROTTLED_ONCE, THROTTLED_ONCE_ON_PAGE_THREE -> served.refusal(Refusal.THROTTLED);
            case BROKEN_ONCE -> served.refusal(Refusal.BROKEN);
            case FOREIGN_BODY -> (asked, right) -> Reply.of(WireAnswer.of(200, "text/html", SIGN_IN));
            case EMPTY_BODY -> (asked, right) -> Reply.of(right.withBody(""));
            case HOLLOW_BODY -> (asked, right) -> Reply.of(right.withBody(hollow(right)));
            case CUT_BODY -> (asked, right) -> Reply.cut(right);
            case HALF_BODY -> (asked, right) -> Reply.half(right);
        };
    }

    private static String hollow(WireAnswer right) {
        return right.body().startsWith("<") ? "<nothing/>" : "{}";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
