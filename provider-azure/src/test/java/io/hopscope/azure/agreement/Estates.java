/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import io.hopscope.azure.oracle.World;
import io.hopscope.kit.agreement.SavedFiles;
import io.hopscope.model.Snapshot;

/** Made-up worlds as the program meets them: saved answers on disk, read and translated. */
final class Estates {
    private static final AzureDuel DUEL = new AzureDuel();

    private Estates() {}

    static Snapshot snapshot(World world) {
        return SavedFiles.read(DUEL.files(world), DUEL::read);
    }
}
