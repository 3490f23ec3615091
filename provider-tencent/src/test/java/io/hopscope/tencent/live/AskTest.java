/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AskTest {
    @Test
    void json_numbersAndTexts_areWhatTheActionWants() {
        assertThat(Paging.NUMBERS.from(200, Ask.ALL).json()).isEqualTo("{\"Offset\":200,\"Limit\":100}");
        assertThat(Paging.TEXTS.from(200, Ask.ALL).json()).isEqualTo("{\"Offset\":\"200\",\"Limit\":\"100\"}");
        assertThat(Paging.NONE.from(0, Ask.ALL).json()).isEqualTo("{}");
    }

    @Test
    void json_idsFromAnswers_cannotSayMoreThanAText() {
        assertThat(Ask.ALL.with("CcnId", "a\",\"b\":\"c\\\n\u00e9").json())
                .isEqualTo("{\"CcnId\":\"a\\u0022,\\u0022b\\u0022:\\u0022c\\u005c\\u000a\\u00e9\"}");
    }

    @Test
    void where_values_isAFilter() {
        assertThat(Ask.ALL.where("instance-id", List.of("ins-1", "ins-2")).json())
                .isIn(
                        "{\"Filters\":[{\"Name\":\"instance-id\",\"Values\":[\"ins-1\",\"ins-2\"]}]}",
                        "{\"Filters\":[{\"Values\":[\"ins-1\",\"ins-2\"],\"Name\":\"instance-id\"}]}");
    }

    @Test
    void where_noValue_isRefusedSinceTheApiTakesItForAll() {
        assertThatThrownBy(() -> Ask.ALL.where("instance-id", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
