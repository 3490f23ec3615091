/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/** NAT gateways, links and balancers. */
final class RandomEdges {
    private final Draft draft;

    RandomEdges(Draft draft) {
        this.draft = draft;
    }

    void gateways() {}

    void links() {}

    void balancers() {}
}
