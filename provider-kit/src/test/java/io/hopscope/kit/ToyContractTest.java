/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.kit.toy.ToyCloud;
import java.util.Set;

/** A provider without flaws passes. */
final class ToyContractTest extends ProviderContract {
    @Override
    protected ContractCloud cloud() {
        return new ToyCloud(Set.of());
    }
}
