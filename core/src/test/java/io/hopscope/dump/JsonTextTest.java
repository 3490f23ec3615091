/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonTextTest {
    @Test
    void read_text_givesACursorNamedAfterTheCall() {
        JsonCursor answer = JsonText.read("ListPiers", "{\"piers\":[{\"name\":7}]}", Set.of());

        assertThat(answer.list("piers")).hasSize(1);
        assertThatThrownBy(() -> answer.list("piers").get(0).text("name"))
                .isInstanceOf(DumpFormatException.class)
                .hasMessage("ListPiers: piers[0].name: expected a string, found a number");
    }

    @Test
    void read_membersLeftOut_areNowhere() {
        JsonCursor answer =
                JsonText.read("ListPiers", "{\"tags\":[{\"a\":{}}],\"pier\":{\"tags\":1,\"b\":2}}", Set.of("tags"));

        assertThat(answer.names()).containsExactly("pier");
        assertThat(answer.object("pier").names()).containsExactly("b");
    }

    @Test
    void read_brokenText_isAnErrorThatQuotesNothing() {
        assertThatThrownBy(() -> JsonText.read("ListPiers", "{\"a\":hunter2}", Set.of()))
                .isInstanceOf(DumpFormatException.class)
                .hasMessageContaining("ListPiers")
                .hasMessageNotContaining("hunter2");
    }
}
