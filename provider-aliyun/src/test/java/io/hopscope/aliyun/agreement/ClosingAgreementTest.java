/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.agreement;

import io.hopscope.aliyun.oracle.World;
import io.hopscope.aliyun.render.AliyunChangeRenderer;
import io.hopscope.kit.agreement.ClosingContract;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.spi.ChangeRenderer;

/** On random estates what is to be closed is closed, and no more than is told. */
final class ClosingAgreementTest extends ClosingContract<World> {
    @Override
    protected Duel<World, ?, ?> duel() {
        return new AliyunDuel();
    }

    @Override
    protected ChangeRenderer renderer() {
        return new AliyunChangeRenderer();
    }
}
