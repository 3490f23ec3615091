/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import io.hopscope.aws.oracle.World;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.kit.agreement.ExposureContract;

/** On random estates the exposure says of each packet what the engine says. */
final class ExposureAgreementTest extends ExposureContract<World> {
    @Override
    protected Duel<World, ?, ?> duel() {
        return new AwsDuel();
    }
}
