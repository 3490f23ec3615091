/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import io.hopscope.aws.oracle.Worlds;
import io.hopscope.kit.agreement.ExposureContract;
import io.hopscope.kit.agreement.SavedFiles;
import io.hopscope.model.Snapshot;

/** On random estates the exposure says of each packet what the engine says. */
final class ExposureAgreementTest extends ExposureContract {
    private final AwsDuel duel = new AwsDuel();

    @Override
    protected Snapshot estate(long seed) {
        return SavedFiles.read(duel.files(Worlds.random(seed)), duel::read);
    }
}
