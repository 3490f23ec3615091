/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.ProviderContract;
import org.junit.jupiter.api.Timeout;

/** Alibaba Cloud passes what every provider has to. */
@Timeout(120)
final class AliyunContractTest extends ProviderContract {
    @Override
    protected ContractCloud cloud() {
        return new AliyunCloud();
    }
}
