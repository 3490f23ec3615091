/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.model.Coverage;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.QuotedText;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Reads one document. */
final class SnapshotReader {
    private static final List<String> FIELDS = List.of("asOf", "coverage", "gaps", "resources");

    private final JsonSource in;
    private final SnapshotBuilder builder = new SnapshotBuilder();
    private final Set<String> seen = new HashSet<>();
    private final Set<ResourceId> ids = new HashSet<>();

    SnapshotReader(JsonSource in) {
        this.in = in;
    }

    Snapshot read() {
        head();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (!seen.add(name)) {
                throw in.fault("appears twice");
            }
            field(name);
        }
        FIELDS.stream().filter(name -> !seen.contains(name)).findFirst().ifPresent(name -> {
            throw in.fault("missing field " + QuotedText.of(name));
        });
        if (in.nextToken() != null) {
            throw in.fault("something follows the end of the snapshot");
        }
        return builder.build();
    }

    /** What tells a snapshot from other files. Returns on the value of the version. */
    static boolean isSnapshot(JsonSource in) {
        return in.nextToken() == JsonToken.START_OBJECT
                && "format".equals(in.nextName())
                && in.nextToken() == JsonToken.VALUE_STRING
                && in.text().equals(SnapshotWriter.FORMAT);
    }

    private void head() {
        if (!isSnapshot(in)) {
            throw in.fault("not a snapshot: it does not begin with {\"format\":\"" + SnapshotWriter.FORMAT + "\"");
        }
        if (!"version".equals(in.nextName())) {
            throw in.fault("the second field of a snapshot is \"version\"");
        }
        in.nextToken();
        long version = in.number();
        if (version < 1 || version > SnapshotWriter.VERSION) {
            throw in.fault("this release reads version " + SnapshotWriter.VERSION + ", the file has version " + version
                    + (version < 1 ? "" : ": a newer release wrote it"));
        }
    }

    private void field(String name) {
        in.nextToken();
        switch (name) {
            case "asOf" -> builder.asOf((Instant) ModelCodecs.TIME.read(in));
            case "coverage" -> coverage((Coverage) ModelCodecs.COVERAGE.read(in));
            case "gaps" -> ((List<?>) ModelCodecs.GAPS.read(in)).forEach(gap -> builder.gap((Gap) gap));
            case "resources" -> in.elements(this::resource);
            default -> throw in.fault("unknown field");
        }
    }

    private void coverage(Coverage coverage) {
        coverage.completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> builder.complete(key.scope(), key.kind(), selector)));
    }

    private void resource() {
        Resource resource = (Resource) ModelCodecs.RESOURCE.read(in);
        if (!ids.add(resource.id())) {
            throw in.fault("the id " + QuotedText.of(resource.id().value()) + " appears twice");
        }
        builder.add(resource);
    }
}
