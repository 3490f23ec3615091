/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.command;

import io.hopscope.cli.query.Query;
import io.hopscope.reach.Service;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One question. */
final class QuestionOptions {
    @Option(
            names = "--from",
            paramLabel = "SRC",
            description = "Who opens the connection: internet, an address or prefix, or the id or name of an instance, "
                    + "interface or balancer. NAME@PLACE where several have the name, PLACE being a network, an "
                    + "account or a region.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DST", description = "To whom; written like SRC, or a balancer's DNS name.")
    private @Nullable String to;

    @Option(
            names = "--port",
            paramLabel = "PROTO/PORT",
            description = "tcp/443, udp/53, tcp/8000-8100, icmp/echo; a protocol is a name, a number or any.")
    private @Nullable String port;

    @Option(
            names = "--client-ports",
            paramLabel = "A-B",
            description = "The client's own ports, where they are not the usual ones of its kind.")
    private @Nullable String clientPorts;

    @Option(
            names = "--family",
            paramLabel = "4|6",
            description = "Address family; by default IPv4, unless DST has no IPv4 address.")
    private @Nullable String family;

    /** The names of the options that were not given and are needed. */
    String missing() {
        StringBuilder names = new StringBuilder();
        names.append(from == null ? " --from" : "");
        names.append(to == null ? " --to" : "");
        names.append(port == null ? " --port" : "");
        return names.toString().strip();
    }

    /** Whether any was given. */
    boolean isAsked() {
        return Stream.of(
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        Optional.ofNullable(port),
                        Optional.ofNullable(clientPorts),
                        Optional.ofNullable(family))
                .anyMatch(Optional::isPresent);
    }

    /** The question. */
    Query query() {
        return new Query(
                Optional.ofNullable(from).orElse(""),
                Optional.ofNullable(to).orElse(""),
                Service.parse(Optional.ofNullable(port).orElse("")),
                Optional.ofNullable(clientPorts).map(text -> Query.ports("--client-ports", text)),
                Optional.ofNullable(family).map(text -> Query.family("--family", text)));
    }
}
