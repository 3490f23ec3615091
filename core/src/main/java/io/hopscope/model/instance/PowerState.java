/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.instance;

/** Power state of a virtual machine. Only {@link #RUNNING} answers packets. */
public enum PowerState {
    STARTING,
    RUNNING,
    STOPPING,
    STOPPED,
    TERMINATED,
    /** Runs, but a rescue system instead of its own. */
    RESCUE
}
