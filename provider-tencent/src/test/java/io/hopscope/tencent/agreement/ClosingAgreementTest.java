/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import io.hopscope.kit.agreement.ClosingContract;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.tencent.oracle.World;
import io.hopscope.tencent.render.TencentChangeRenderer;

/** On random estates what is to be closed is closed, and no more than is told. */
final class ClosingAgreementTest extends ClosingContract<World> {
    @Override
    protected Duel<World, ?, ?> duel() {
        return new TencentDuel();
    }

    @Override
    protected ChangeRenderer renderer() {
        return new TencentChangeRenderer();
    }
}
