/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import io.hopscope.aws.oracle.World;
import io.hopscope.aws.render.AwsChangeRenderer;
import io.hopscope.kit.agreement.ClosingContract;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.spi.ChangeRenderer;

/** On random estates what is to be closed is closed, and no more than is told. */
final class ClosingAgreementTest extends ClosingContract<World> {
    @Override
    protected Duel<World, ?, ?> duel() {
        return new AwsDuel();
    }

    @Override
    protected ChangeRenderer renderer() {
        return new AwsChangeRenderer();
    }
}
