/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import org.junit.jupiter.api.Test;

/** The form itself. Whoever changes these lines changes the format. */
final class SnapshotTextTest {
    private static final String HEAD = """
            {"format":"hopscope-snapshot","version":1,"asOf":"2031-05-06T07:08:09Z",\
            "coverage":{"completed":[{"key":{"scope":{"vendor":"nimbus","account":"7","region":"east"},\
            "kind":"SECURITY_GROUP"},"value":[{"is":"All"}]}]},\
            "gaps":[{"scope":{"vendor":"nimbus","account":"7","region":"east"},"kind":"PEERING","resource":"",\
            "reason":"DENIED","vendorCode":"NoEntry","message":"peerings were not read","settledBy":"a permission"}],\
            "resources":[
            """;
    private static final String GROUP = """
            {"is":"FilterList","identity":{"id":{"vendor":"nimbus","kind":"SECURITY_GROUP","value":"group-1"},\
            "name":"web","scope":{"vendor":"nimbus","account":"7","region":"east"},\
            "editability":{"editable":true,"reason":""},"spelling":null,"tags":null},"evaluation":"ALLOW_UNION",\
            "defaults":{"ingressV4":"DENY","ingressV6":"DENY","egressV4":"DENY","egressV6":"DENY"},\
            "rules":{"is":"Known","content":[{"label":"r1","direction":"INGRESS","order":0,"action":"ALLOW",\
            "match":{"is":"AllOf","conditions":[{"is":"ProtocolIs","protocol":"tcp"},\
            {"is":"PortIn","side":"DESTINATION","ports":["443","8000-8100"]},\
            {"is":"AddressIn","side":"SOURCE","addresses":["10.1.0.0/16"]}]},"origin":"USER","restsOn":null}]}}
            """;
    private static final String HUB = """
            ,{"is":"TransitHub","identity":{"id":{"vendor":"nimbus","kind":"TRANSIT_HUB","value":"hub-1"},\
            "name":"core","scope":{"vendor":"nimbus","account":"7","region":"east"},\
            "editability":{"editable":true,"reason":""},"spelling":null,"tags":null},\
            "state":{"is":"Known","content":{"up":true,"raw":"ready","waits":false,"starving":null}},"admission":null}
            """;

    @Test
    void aSnapshotIsOneResourceALineInTheOrderOfIds() {
        assertThat(Documents.text(Sample.snapshot())).isEqualTo(HEAD + GROUP + HUB + "]}\n");
    }

    @Test
    void fieldsMayComeInAnyOrder() {
        Snapshot read = Documents.read("""
                {"format":"hopscope-snapshot","version":1,"resources":[
                {"is":"TransitHub","state":{"is":"Known","content":{"raw":"ready","waits":false,"up":true}},
                 "identity":{"spelling":null,"editability":{"reason":"","editable":true},"name":"core",
                  "scope":{"region":"east","account":"7","vendor":"nimbus"},
                  "id":{"value":"hub-1","kind":"TRANSIT_HUB","vendor":"nimbus"}}}],
                "gaps":[],"asOf":"2031-05-06T07:08:09Z","coverage":{"completed":[]}}
                """);

        assertThat(read.resources()).containsExactly((Resource) Sample.hub("hub-1", "core"));
    }
}
