/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.instance;

/** Family of the guest's operating system, which decides its range of client ports. */
public enum GuestPlatform {
    LINUX,
    WINDOWS,
    UNKNOWN
}
