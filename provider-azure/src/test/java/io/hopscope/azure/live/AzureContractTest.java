/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.ProviderContract;
import org.junit.jupiter.api.Timeout;

/** Azure passes what every provider has to. */
@Timeout(120)
final class AzureContractTest extends ProviderContract {
    @Override
    protected ContractCloud cloud() {
        return new AzureCloud();
    }
}
