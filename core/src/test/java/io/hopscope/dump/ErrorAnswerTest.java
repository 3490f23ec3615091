/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ErrorAnswerTest {

    @Test
    void whatLooksLikeAKeyIsRemovedAndIdsStay() {
        ErrorAnswer error = new ErrorAnswer(
                "SignatureDoesNotMatch",
                "key AKIAIOSFODNN7EXAMPLE, token wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY for ship-0123456789abcdef0");

        assertThat(error.code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(error.message()).isEqualTo("key [removed], token [removed] for ship-0123456789abcdef0");
    }

    @Test
    void controlCharactersAreEscapedAndLongTextIsCut() {
        assertThat(new ErrorAnswer("a\nb", "\u001b]0;x\u0007").code()).isEqualTo("a\\u000ab");
        assertThat(new ErrorAnswer("a", "no ".repeat(1000)).message())
                .hasSize(301)
                .endsWith("…");
    }
}
