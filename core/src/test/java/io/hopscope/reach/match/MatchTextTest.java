/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatchTextTest {
    private static final AddressSet ANY = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));
    private static final Match FROM_ANY = new Match.AddressIn(Side.SOURCE, ANY);
    private static final Match TO_ANY = new Match.AddressIn(Side.DESTINATION, ANY);
    private static final Match FROM_V4 = new Match.AddressIn(Side.SOURCE, AddressSet.all(IpFamily.V4));

    @Test
    void of_anyAddressOfBothFamilies_isNotWorthSaying() {
        assertThat(MatchText.of(new Match.AllOf(List.of(FROM_ANY, TO_ANY)))).isEqualTo("everything");
        assertThat(MatchText.of(new Match.AllOf(List.of(new Match.ProtocolIs(Protocol.TCP), FROM_ANY))))
                .isEqualTo("tcp");
    }

    @Test
    void of_oneFamilyOrSomeAddresses_isSaid() {
        assertThat(MatchText.of(new Match.AllOf(List.of(FROM_V4, TO_ANY)))).isEqualTo("from 0.0.0.0/0");
        assertThat(MatchText.of(new Match.AddressIn(
                        Side.DESTINATION, AddressSet.ofPrefixes(List.of(Prefix.parse("10.7.0.0/16"))))))
                .isEqualTo("to 10.7.0.0/16");
    }
}
