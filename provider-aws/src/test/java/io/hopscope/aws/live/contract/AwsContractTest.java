/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.contract;

import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.ProviderContract;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
final class AwsContractTest extends ProviderContract {
    @Override
    protected ContractCloud cloud() {
        return new AwsContractCloud();
    }
}
