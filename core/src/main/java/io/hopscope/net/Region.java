/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.net;

/** A set of points with exact set operations; equal sets are equal objects. */
interface Region<T extends Region<T>> {
    T union(T other);

    T intersect(T other);

    T subtract(T other);

    boolean isEmpty();
}
