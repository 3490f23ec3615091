/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import io.hopscope.azure.oracle.World;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.kit.agreement.ExposureContract;

/** On random estates the exposure says of each packet what the engine says. */
final class ExposureAgreementTest extends ExposureContract<World> {
    @Override
    protected Duel<World, ?, ?> duel() {
        return new AzureDuel();
    }
}
