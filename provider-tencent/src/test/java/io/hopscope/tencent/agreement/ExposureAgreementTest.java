/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import io.hopscope.kit.agreement.Duel;
import io.hopscope.kit.agreement.ExposureContract;
import io.hopscope.tencent.oracle.World;

/** On random estates the exposure says of each packet what the engine says. */
final class ExposureAgreementTest extends ExposureContract<World> {
    @Override
    protected Duel<World, ?, ?> duel() {
        return new TencentDuel();
    }
}
