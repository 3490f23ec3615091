/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.json;

import static io.hopscope.cli.json.JsonOutput.objects;
import static io.hopscope.cli.json.JsonOutput.texts;

import io.hopscope.exposure.Opening;
import io.hopscope.exposure.Origin;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.ProtocolRange;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** Who connects, and to what. Stateless. */
final class FlowJson {
    private FlowJson() {}

    static void origin(JsonGenerator json, Origin origin, IpFamily family, SpelledIds ids) {
        json.writeStringProperty("origin", origin instanceof Origin.Internet ? "internet" : "machines");
        if (origin instanceof Origin.Senders senders) {
            json.writeStringProperty("network", ids.of(senders.network()));
            senders.set().ifPresent(set -> {
                json.writeStringProperty("set", ids.of(set));
                json.writeStringProperty("setKind", set.kind().name());
            });
            texts(json, "machines", senders.machines().stream().map(ids::of).toList());
        }
        json.writeNumberProperty("family", family == IpFamily.V4 ? 4 : 6);
    }

    static void flows(JsonGenerator json, List<Opening> openings, Origin origin) {
        objects(json, "flows", openings, opening -> {
            json.writeStringProperty("certainty", opening.certainty().name());
            strings(json, "protocols", opening.protocols(), ProtocolRange::toString);
            ports(json, "ports", opening.ports());
            ports(json, "clientPorts", opening.clientPorts());
            if (origin instanceof Origin.Internet) {
                strings(json, "from", opening.sources().ranges(), Object::toString);
            }
        });
    }

    private static void ports(JsonGenerator json, String name, PortSet ports) {
        if (!ports.equals(PortSet.all())) {
            strings(json, name, ports.ranges(), PortRange::toString);
        }
    }

    private static <T> void strings(JsonGenerator json, String name, Collection<T> values, Function<T, String> text) {
        texts(json, name, values.stream().map(text).toList());
    }
}
