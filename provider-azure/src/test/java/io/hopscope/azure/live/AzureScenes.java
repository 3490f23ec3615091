/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import io.hopscope.azure.live.stub.ArmEstate;
import io.hopscope.azure.semantics.fixture.AzureEstate;
import io.hopscope.kit.Capability;
import io.hopscope.kit.Probe;
import io.hopscope.kit.Scene;
import java.util.List;

/** Estates that the contract is shown with. */
final class AzureScenes {
    static final String SUBSCRIPTION = "11112222-3333-4444-5555-666677778888";
    static final Probe MAIN = Probe.reachable("internet", "web", "tcp/443");

    /** A network manager that may rule over the subscription. */
    static final String RULER = """
            {"id":"/subscriptions/%1$s/resourceGroups/Above/providers/Microsoft.Network/networkManagers/above",
             "name":"above","location":"norwayeast","properties":{"networkManagerScopeAccesses":["SecurityAdmin"],
             "networkManagerScopes":{"subscriptions":["/subscriptions/%1$s"]}}}
            """.formatted(SUBSCRIPTION);

    private static final String WEB = """
            nsg front-nsg
            rule front-nsg web-in in 100 allow tcp/80,443 from Internet
            vnet quay 10.20.0.0/16
            subnet quay/front 10.20.1.0/24 nsg front-nsg
            pip web-pip 203.0.113.10
            vm db in quay/front at 10.20.1.9
            vm web in quay/front at 10.20.1.4 pip web-pip
            """;

    /** One of everything, in a network of its own; what the probes are about comes last, on the last pages. */
    private static final AzureEstate ALL = AzureEstate.of("""
            vnet yard 10.30.0.0/16
            asg cranes
            nsg yard-nsg
            rule yard-nsg blobs out 100 allow tcp/443 to Storage
            rule yard-nsg cranes in 100 allow tcp/22 to asg:cranes
            tag Storage 20.60.0.0/16
            table yard-rt
            route yard-rt drop 192.0.2.0/24 none
            pip nat-pip 203.0.113.11
            nat yard-nat nat-pip
            subnet yard/main 10.30.1.0/24 nsg yard-nsg table yard-rt nat yard-nat
            subnet yard/GatewaySubnet 10.30.250.0/24
            gateway yard-gw of yard
            subnet yard/wall 10.30.2.0/24
            firewall yard-fw in yard/wall at 10.30.2.4
            vm crane in yard/main at 10.30.1.4 asg cranes
            endpoint vault in yard/main at 10.30.1.9
            learned crane-nic 10.88.0.0/16
            scale-vm fleet 0 in yard/main at 10.30.1.20
            pip lb-pip 203.0.113.20
            lb yard-lb Standard pip lb-pip
            pool yard-lb cranes crane-nic
            lb-rule yard-lb http tcp/80 8080 pool cranes
            """).and(WEB);

    private AzureScenes() {}

    /** A healthy estate with an item in every list. */
    static Scene ordinary() {
        return scene(
                all(),
                MAIN,
                Probe.blocked("internet", "web", "tcp/25"),
                Probe.blocked("internet", "db", "tcp/443"),
                Probe.reachable("db", "web", "tcp/22"));
    }

    static ArmEstate all() {
        String network = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/harbour/providers/Microsoft.Network/";
        String fleet = "/subscriptions/" + SUBSCRIPTION
                + "/resourceGroups/harbour/providers/Microsoft.Compute/virtualMachineScaleSets/fleet";
        return ArmEstate.of(ALL)
                .add("publicIPPrefixes", item(network + "publicIPPrefixes/pool", "{\"ipPrefix\":\"203.0.113.64/28\"}"))
                .add(
                        "networkManagers",
                        item(
                                network + "networkManagers/above",
                                "{\"networkManagerScopes\":{\"subscriptions\":[\"/subscriptions/" + SUBSCRIPTION
                                        + "\"]},\"networkManagerScopeAccesses\":[\"Connectivity\"]}"))
                .add(
                        "virtualMachineScaleSetPublicIPAddresses",
                        fleet,
                        item(
                                fleet + "/virtualMachines/0/networkInterfaces/nic/ipConfigurations/ip0"
                                        + "/publicIPAddresses/pip",
                                "{\"ipAddress\":\"203.0.113.77\"}"));
    }

    /** What shows a capability. */
    static Scene of(Capability capability) {
        return switch (capability) {
            case IPV6 ->
                described("""
                    vnet quay 10.20.0.0/16,fd00:20::/48
                    nsg six-nsg
                    rule six-nsg web in 100 allow tcp/443 from fd00:20::/48
                    rule six-nsg rest in 200 deny any
                    subnet quay/front 10.20.1.0/24,fd00:20:0:1::/64 nsg six-nsg
                    vm six in quay/front at fd00:20:0:1::4
                    vm seven in quay/front at fd00:20:0:1::5
                    """, Probe.reachable("seven", "six", "tcp/443"), Probe.blocked("seven", "six", "tcp/22"));
            case UNKNOWN_VALUES ->
                described(
                        AzureEstate.of(WEB).and("vm odd in quay/front at 10.20.1.5 state dozing"),
                        Probe.unknown("web", "odd", "tcp/443", "dozing"),
                        MAIN);
            case UNKNOWN_NEXT_HOPS ->
                described(AzureEstate.of(WEB).and("""
                            table odd-rt
                            route odd-rt away 192.0.2.0/24 Wormhole
                            subnet quay/odd 10.20.7.0/24 nsg front-nsg table odd-rt
                            vm odd in quay/odd at 10.20.7.5
                            """), Probe.unknown("odd", "192.0.2.7", "tcp/443", "Wormhole"), MAIN);
            case UNKNOWN_PROTOCOLS ->
                described(AzureEstate.of(WEB).and("""
                            nsg odd-nsg
                            rule odd-nsg quic in 100 deny quic
                            subnet quay/odd 10.20.7.0/24 nsg odd-nsg
                            vm odd in quay/odd at 10.20.7.5
                            """), Probe.unknown("web", "odd", "tcp/443", "Quic"), MAIN);
            case ORDERED_RULES ->
                described(
                        AzureEstate.of(WEB).and("""
                            rule front-nsg a in 200 deny tcp/22
                            rule front-nsg b in 210 allow tcp/25
                            rule front-nsg c in 220 allow tcp/22
                            rule front-nsg d in 230 deny tcp/25
                            """),
                        Probe.blocked("db", "web", "tcp/22"),
                        Probe.reachable("db", "web", "tcp/25"));
            default -> throw new IllegalArgumentException(capability.toString());
        };
    }

    private static Scene described(String text, Probe... probes) {
        return described(AzureEstate.of(text), probes);
    }

    private static Scene described(AzureEstate estate, Probe... probes) {
        return scene(ArmEstate.of(estate), probes);
    }

    static Scene scene(ArmEstate estate, Probe... probes) {
        return new Scene(List.of(SUBSCRIPTION), List.of(probes), estate);
    }

    private static String item(String id, String properties) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + id.substring(id.lastIndexOf('/') + 1)
                + "\",\"location\":\"norwayeast\",\"properties\":" + properties + "}";
    }
}
