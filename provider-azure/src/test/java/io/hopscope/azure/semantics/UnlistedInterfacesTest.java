/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;

/** What lists leave out is no rule of the cloud. */
final class UnlistedInterfacesTest {
    @Test
    void anInterfaceThatAMachineNamesAndNoListHolds_mayHaveAnyAddress() {
        AzureEstate estate = ONE_VNET.and("drop networkInterfaces db-nic");

        assertThat(estate.answer("web to 10.20.2.4 tcp/22")).startsWith("UNKNOWN");
        assertThat(ONE_VNET.answer("web to 10.20.2.9 tcp/22")).startsWith("BLOCKED by ADDRESS_NOT_FOUND");
    }
}
