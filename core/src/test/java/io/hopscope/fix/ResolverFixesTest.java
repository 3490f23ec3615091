/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Resolver;
import io.hopscope.model.network.Subnet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolverFixesTest {
    private static final String ADDRESS = "169.254.169.253";

    @Test
    void aResolverThatIsOff_isSwitchedOnAndOpensNothingElse() {
        List<Fix> fixes = Shop.fixes(shop(false), "db-1", ADDRESS, "udp/53");

        assertThat(fixes).hasSize(1);
        assertThat(Shop.text(fixes.get(0), shop(false))).isEqualTo("switch on the resolver of net");
        assertThat(fixes.get(0).opens()).isEmpty();
    }

    @Test
    void aResolverThatIsOn_needsNoFix() {
        assertThat(Shop.fixes(shop(true), "db-1", ADDRESS, "udp/53")).isEmpty();
        assertThat(Proofs.isReachable(shop(true), "db-1", ADDRESS, "udp/53")).isTrue();
    }

    private static Snapshot shop(boolean enabled) {
        Snapshot sound = Shop.sound().build();
        Network net = sound.require(Network.class, Estates.id(ResourceKind.NETWORK, "net"));
        NetworkInterface nic = sound.require(NetworkInterface.class, Estates.id(ResourceKind.INTERFACE, "db-1-nic"));
        Subnet back = sound.require(Subnet.class, nic.subnet());
        return Estates.like(sound)
                .add(new Network(net.identity(), net.prefixes(), Fact.known(new Resolver(enabled, true, List.of()))))
                .add(nic.withGroups(nic.stages().map(ResolverFixesTest::exempt), nic.labels()))
                .add(back.withStages(back.stages().map(ResolverFixesTest::exempt)))
                .build();
    }

    private static List<Stage> exempt(List<Stage> stages) {
        List<Exemption> resolver = List.of(
                new Exemption("name service", Rules.match("any to " + ADDRESS + "/32", Direction.EGRESS)),
                new Exemption("name service", Rules.match("any from " + ADDRESS + "/32", Direction.INGRESS)));
        return stages.stream()
                .map(stage -> new Stage(
                        stage.kind(),
                        stage.lists(),
                        stage.combination(),
                        stage.stateful(),
                        stage.seesIntraSubnet(),
                        stage.whenNoList(),
                        stage.whenNothingMatches(),
                        resolver,
                        Optional.empty()))
                .toList();
    }
}
