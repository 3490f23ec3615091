/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.Random;

/** Random worlds. */
public final class Worlds {
    private Worlds() {}

    /** The world of a seed, always the same. */
    public static World random(long seed) {
        Draft draft = new Draft(new Random(seed * 0x5DEECE66DL + 11));
        RandomNetworks networks = new RandomNetworks(draft);
        networks.lay();
        new RandomFilters(draft).write();
        new RandomAcls(draft).bind();
        RandomMachines machines = new RandomMachines(draft);
        machines.start();
        new RandomNats(draft, machines).build();
        new RandomGateways(draft).open();
        new RandomFronts(draft, machines).put();
        networks.route();
        new RandomLinks(draft).link();
        new RandomV6(draft).add();
        new RandomGaps(draft).lose();
        return new World(draft.resources, draft.unread);
    }
}
