/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressScopeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0, PRIVATE",
        "10.255.255.255, PRIVATE",
        "9.255.255.255, OUTSIDE",
        "11.0.0.0, OUTSIDE",
        "172.15.255.255, OUTSIDE",
        "172.16.0.0, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.0, OUTSIDE",
        "192.167.255.255, OUTSIDE",
        "192.168.0.0, PRIVATE",
        "192.168.255.255, PRIVATE",
        "192.169.0.0, OUTSIDE",
        "100.63.255.255, OUTSIDE",
        "100.64.0.0, SHARED",
        "100.127.255.255, SHARED",
        "100.128.0.0, OUTSIDE",
        "169.253.255.255, OUTSIDE",
        "169.254.0.0, LINK_LOCAL",
        "169.254.255.255, LINK_LOCAL",
        "169.255.0.0, OUTSIDE",
        "126.255.255.255, OUTSIDE",
        "127.0.0.0, LOOPBACK",
        "127.255.255.255, LOOPBACK",
        "128.0.0.0, OUTSIDE",
        "223.255.255.255, OUTSIDE",
        "224.0.0.0, MULTICAST",
        "239.255.255.255, MULTICAST",
        "240.0.0.0, OUTSIDE",
        "0.0.0.0, UNSPECIFIED",
        "0.0.0.1, OUTSIDE",
        "192.0.2.1, OUTSIDE",
        "198.51.100.1, OUTSIDE",
        "203.0.113.1, OUTSIDE",
        "::, UNSPECIFIED",
        "::1, LOOPBACK",
        "::2, OUTSIDE",
        "2001:db8::1, OUTSIDE",
        "2600::1, OUTSIDE",
        "fbff:ffff::, OUTSIDE",
        "fc00::, PRIVATE",
        "fdff:ffff::1, PRIVATE",
        "fe00::, OUTSIDE",
        "fe7f:ffff::, OUTSIDE",
        "fe80::1, LINK_LOCAL",
        "febf:ffff::1, LINK_LOCAL",
        "fec0::, OUTSIDE",
        "feff:ffff::, OUTSIDE",
        "ff00::, MULTICAST",
        "ff02::1, MULTICAST",
        "::ffff:10.0.0.1, OUTSIDE"
    })
    void of_address_givesItsScope(String text, AddressScope scope) {
        IpAddress address = IpAddress.parse(text);

        assertThat(AddressScope.of(address)).isEqualTo(scope);
        assertThat(AddressScope.outside(address.family()).contains(address)).isEqualTo(scope == AddressScope.OUTSIDE);
    }

    @Test
    void outside_ofOneFamily_holdsNoneOfTheOther() {
        assertThat(AddressScope.outside(IpFamily.V4).family(IpFamily.V6).isEmpty())
                .isTrue();
        assertThat(AddressScope.outside(IpFamily.V6).family(IpFamily.V4).isEmpty())
                .isTrue();
    }

    @Test
    void outside_andOf_agreeOnRandomAddresses() {
        Random random = new Random(6890);
        for (int i = 0; i < 2_000; i++) {
            IpAddress address = RandomSets.anyAddress(random);

            assertThat(AddressScope.outside(address.family()).contains(address))
                    .as(address.toString())
                    .isEqualTo(AddressScope.of(address) == AddressScope.OUTSIDE);
        }
    }
}
