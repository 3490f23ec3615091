/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.ProviderContract;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
final class TencentContractTest extends ProviderContract {
    @Override
    protected ContractCloud cloud() {
        return new TencentCloud();
    }
}
