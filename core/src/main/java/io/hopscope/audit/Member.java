/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.graph.Port;

/**
 * Who does not get what was meant when it does not work.
 *
 * @param machine the machine, or whatever stands for one
 * @param port its interface
 * @param subnet the interface's subnet
 */
record Member(ResourceId machine, ResourceId port, ResourceId subnet) {
    static Member of(Port port) {
        return new Member(Fleet.machine(port), port.id(), port.subnet().id());
    }

    /** Something that is no interface of a machine: a load balancer, a target group. */
    static Member of(ResourceId resource) {
        return new Member(resource, resource, resource);
    }
}
