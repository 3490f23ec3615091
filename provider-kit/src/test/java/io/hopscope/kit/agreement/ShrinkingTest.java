/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ShrinkingTest {
    @Test
    void smallest_keepsOnlyWhatTheFaultNeeds() {
        assertThat(Shrinking.smallest("xaybz", ShrinkingTest::shorter, text -> text.matches(".*a.*b.*")))
                .isEqualTo("ab");
    }

    @Test
    void smallest_nothingCanGo_isTheThingItself() {
        assertThat(Shrinking.smallest("ab", ShrinkingTest::shorter, "ab"::equals))
                .isEqualTo("ab");
    }

    @Test
    void smallest_faultThatThrows_isGone() {
        assertThat(Shrinking.smallest("ab", ShrinkingTest::shorter, ShrinkingTest::beginsWithA))
                .isEqualTo("a");
    }

    private static boolean beginsWithA(String text) {
        if (text.isEmpty()) {
            throw new IllegalStateException("nothing left");
        }
        return text.startsWith("a");
    }

    private static Stream<String> shorter(String text) {
        return IntStream.range(0, text.length()).mapToObj(i -> text.substring(0, i) + text.substring(i + 1));
    }
}
