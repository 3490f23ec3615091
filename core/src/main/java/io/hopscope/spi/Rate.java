/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

/**
 * How fast calls may follow each other.
 *
 * @param burst how many may be made at once after a pause, at least 1
 * @param perSecond how many more in each second from then on, at least 1
 */
public record Rate(int burst, int perSecond) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is not positive
     */
    public Rate {
        if (burst < 1 || perSecond < 1) {
            throw new IllegalArgumentException("a rate allows at least one call");
        }
    }
}
