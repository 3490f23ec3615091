/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import io.hopscope.azure.oracle.Worlds;
import io.hopscope.kit.agreement.ExposureContract;
import io.hopscope.model.Snapshot;

/** On random estates the exposure says of each packet what the engine says. */
final class ExposureAgreementTest extends ExposureContract {
    @Override
    protected Snapshot estate(long seed) {
        return Estates.snapshot(Worlds.random(seed));
    }
}
