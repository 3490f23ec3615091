/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class PagesTest {
    private static final ListCall CALL =
            new ListCall(new Scope("v", "acct", ""), ResourceKind.SUBNET, "subnets", "", "net/subnets/read");

    @Test
    void toTheEnd_emptyPageInTheMiddle_goesOn() {
        Listed<String> listed = of(page("a", "2"), page(null, "3"), page("b", ""));

        assertThat(listed).isEqualTo(Listed.whole(List.of("a", "b")));
        assertThat(CALL.gap(listed)).isEmpty();
    }

    @Test
    void toTheEnd_failureInTheMiddle_keepsWhatWasReadAndSaysWhy() {
        AtomicInteger asked = new AtomicInteger();
        Pages<String> pages = token -> {
            if (asked.getAndIncrement() > 0) {
                throw new CallFailedException(FailureKind.TRANSIENT);
            }
            return page("a", "2");
        };

        Listed<String> listed = pages.toTheEnd(UnaryOperator.identity());

        assertThat(listed.items()).containsExactly("a");
        assertThat(listed.isWhole()).isFalse();
        assertThat(CALL.gap(listed).orElseThrow())
                .extracting(Gap::reason, Gap::message, Gap::settledBy)
                .containsExactly(
                        GapReason.INCOMPLETE,
                        "subnets broke off after 1 items: the cloud failed or was not reached",
                        "reading again");
    }

    @Test
    void toTheEnd_pagesInACircle_areNotOfTheApi() {
        Listed<String> listed = of(page("a", "2"), page("b", "3"), page("c", "2"), page("never", ""));

        assertThat(listed.items()).containsExactly("a", "b", "c");
        assertThat(listed.failure()).contains(CallFailure.of(FailureKind.UNREADABLE));
    }

    @Test
    void toTheEnd_pagesWithoutEnd_areCut() {
        AtomicInteger asked = new AtomicInteger();
        Pages<String> pages = token -> page("a", "p" + asked.incrementAndGet());

        Listed<String> listed = pages.toTheEnd(UnaryOperator.identity());

        assertThat(asked).hasValue(Pages.MOST);
        assertThat(listed.cut()).isTrue();
        assertThat(CALL.gap(listed).orElseThrow().message()).endsWith("and there are more");
    }

    @Test
    void gap_ofADeniedList_namesThePermission() {
        Gap gap = CALL.gap(Listed.failed(new CallFailure(FailureKind.PERMISSION, "Forbidden", "r")))
                .orElseThrow();

        assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
        assertThat(gap.vendorCode()).isEqualTo("Forbidden");
        assertThat(gap.settledBy()).isEqualTo("net/subnets/read");
    }

    @Test
    void gap_whereThereAreNoRegions_namesTheAccount() {
        Gap gap = CALL.gap(Listed.failed(CallFailure.of(FailureKind.AUTHENTICATION)))
                .orElseThrow();

        assertThat(gap.settledBy()).isEqualTo("credentials that acct accepts");
    }

    @SafeVarargs
    private static Listed<String> of(Page<String>... pages) {
        AtomicInteger next = new AtomicInteger();
        Pages<String> source = token -> pages[next.getAndIncrement()];
        return source.toTheEnd(UnaryOperator.identity());
    }

    private static Page<String> page(@org.jspecify.annotations.Nullable String item, String next) {
        return Page.of(item == null ? List.of() : List.of(item), Optional.of(next));
    }
}
