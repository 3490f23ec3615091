/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.audit.Loss;
import io.hopscope.audit.LossReport;
import io.hopscope.audit.Losses;
import io.hopscope.audit.WhatIf;
import io.hopscope.cli.query.Outlook;
import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What an audit is asked about losses. */
final class LossOptions {
    @Option(
            names = "--without",
            paramLabel = "ID_OR_NAME",
            description = "Tell what would no longer work without this: a machine, interface, gateway, NAT gateway, "
                    + "public address, peering, hub, attachment, load balancer or endpoint, or zone:NAME. Several "
                    + "are lost at once.")
    private List<String> without = List.of();

    @Option(
            names = "--single-points",
            description = "Tell which gateways, NAT gateways, links, load balancers, forwarding interfaces and zones "
                    + "would cut machines off by their loss alone.")
    private boolean singlePoints;

    /**
     * What is lost on a snapshot.
     *
     * @throws CommandFailure when nothing, or more than one thing, is called so
     */
    List<Loss> losses(Engine engine) {
        Losses losses = new Losses(engine.snapshot());
        try {
            return without.stream().map(losses::find).toList();
        } catch (QuestionException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, "--without: " + e.getMessage(), e);
        }
    }

    /** The answers, as far as anything was asked. */
    Outlook outlook(Engine engine, List<Loss> losses) {
        Optional<LossReport> lost = losses.isEmpty()
                ? Optional.empty()
                : Optional.of(WhatIf.of(engine).without(losses));
        return new Outlook(lost, singlePoints ? Optional.of(WhatIf.of(engine).singlePoints()) : Optional.empty());
    }
}
