/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.ProviderContract;

/** The fake cloud keeps what every provider promises, so that what holds with it holds with them. */
final class FakeCloudContractTest extends ProviderContract {
    @Override
    protected ContractCloud cloud() {
        return new FakeContractCloud();
    }
}
