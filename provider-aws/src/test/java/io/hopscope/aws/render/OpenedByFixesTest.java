/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static io.hopscope.aws.semantics.Estates.TWO_VPCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import io.hopscope.fix.DeltaLine;
import io.hopscope.fix.Fix;
import io.hopscope.fix.Fixer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fix tells of all that it opens, also where packets change their addresses on the way. */
final class OpenedByFixesTest {
    private static final AwsEstate TWO_BEHIND = ONE_VPC.and("""
            group sg-out of vpc-a
            instance i-app in subnet-back at 10.20.2.30 groups sg-out
            """);

    @Test
    void aRuleForTheAddressOfANatGateway_opensForAllBehindIt() {
        Fix fix = least(TWO_BEHIND, "i-app", "198.51.100.11", "tcp/80");

        assertThat(fix.commands()).singleElement().asString().contains("CidrIp=198.51.100.5/32");
        assertThat(fix.opens()).containsExactly(new DeltaLine("i-db", "i-mate", "tcp", "80"));
    }

    @Test
    void anEntryOfTheListBeforeANatGateway_opensTheInternetForThoseBehindIt() {
        AwsEstate estate = TWO_BEHIND.and("entry acl-edge in 90 deny tcp/80 10.20.2.0/24");

        assertThat(least(estate, "i-app", "203.0.113.9", "tcp/80").opens())
                .containsExactly(new DeltaLine("i-app", "internet", "tcp", "80"));
    }

    @Test
    void aRuleForABalancer_opensForAllOfItsClients() {
        AwsEstate estate = ONE_VPC.and("""
                        group sg-app of vpc-a
                        instance i-app in subnet-back at 10.20.2.30 groups sg-app
                        balancer front-nlb network of vpc-a
                        balancer-port eni-lb of front-nlb in subnet-edge at 10.20.3.20 public 198.51.100.20
                        targets app TCP/8080 instance of vpc-a
                        listener front-nlb TCP/80 app
                        target app i-app 8080 healthy
                        """).and("attribute app preserve_client_ip.enabled false");

        assertThat(least(estate, "203.0.113.9", "front-nlb", "tcp/80").opens())
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.from())
                            .contains("internet")
                            .contains("i-db")
                            .contains("i-web");
                    assertThat(opened.to()).contains("/front-nlb/");
                    assertThat(opened.ports()).isEqualTo("80");
                });
    }

    @Test
    void networksThatNothingJoins_arePeeredAndRoutedBothWays() {
        Fix fix = least(TWO_VPCS, "i-web", "10.30.1.30", "tcp/8080");

        assertThat(fix.commands())
                .extracting(command -> List.of(command.split(" ", -1)).get(2))
                .containsExactly(
                        "create-vpc-peering-connection",
                        "accept-vpc-peering-connection",
                        "create-route",
                        "create-route");
        assertThat(fix.opens())
                .containsExactly(
                        new DeltaLine("i-mate", "i-far", "tcp", "8080"), new DeltaLine("i-far", "i-web", "tcp", "443"));
    }

    @Test
    void networksWhosePrefixesOverlap_areNotPeered() {
        AwsEstate estate = ONE_VPC.and("""
                vpc vpc-b 10.20.0.0/20,10.30.0.0/16
                table rtb-far of vpc-b
                subnet subnet-far of vpc-b 10.30.1.0/24 table rtb-far
                group sg-far of vpc-b
                allow sg-far in tcp/8080 10.20.0.0/16
                instance i-far in subnet-far at 10.30.1.30 groups sg-far
                """);

        assertThat(fixes(estate, "i-web", "10.30.1.30", "tcp/8080")).isEmpty();
    }

    private static Fix least(AwsEstate estate, String from, String to, String service) {
        List<Fix> fixes = fixes(estate, from, to, service);
        assertThat(fixes).isNotEmpty();
        return fixes.get(0);
    }

    private static List<Fix> fixes(AwsEstate estate, String from, String to, String service) {
        Engine engine = Engine.of(estate.snapshot());
        return new Fixer(engine, List.of(new AwsChangeRenderer()))
                .fixes(engine.answer(engine.question(from, to, Service.parse(service))));
    }
}
