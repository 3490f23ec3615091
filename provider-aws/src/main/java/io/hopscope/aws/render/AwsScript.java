/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.render.Script;

/** A script whose commands each name the region of what they are about. Not safe for several threads. */
final class AwsScript extends Script {
    private static final Scope NOWHERE = new Scope("aws", "", "");

    AwsScript(Snapshot snapshot) {
        super(snapshot);
    }

    /** The scope that a resource was read in; one without account and region when it was not read. */
    Scope scopeOf(ResourceId id) {
        return snapshot()
                .resource(id)
                .map(resource -> resource.identity().scope())
                .orElse(NOWHERE);
    }

    /** Adds a command that is to run in a resource's region. */
    void run(AwsCommand command, ResourceId subject) {
        run(command.in(scopeOf(subject)));
    }

    /** Adds a command that is to run in a resource's region, with a remark for the reader. */
    void run(AwsCommand command, ResourceId subject, String remark) {
        run(command.in(scopeOf(subject)) + " # " + remark);
    }
}
