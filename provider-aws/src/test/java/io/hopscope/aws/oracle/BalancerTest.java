/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Balancer;
import io.hopscope.aws.oracle.Resource.BlockMode;
import io.hopscope.aws.oracle.Resource.Health;
import io.hopscope.aws.oracle.Resource.Listener;
import io.hopscope.aws.oracle.Resource.Registered;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.TargetGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Load balancer rows of sheet section 1.8. The balancer is 198.51.100.70 = 10.1.1.70 in zone x; i-db is in zone y. */
class BalancerTest {
    private final Estate estate = Estate.small()
            .fixture("eni-lb-x", "subnet-a1", Role.BALANCER, "lb-1", "10.1.1.70=198.51.100.70")
            .fixture("eni-lb-y", "subnet-a2", Role.BALANCER, "lb-1", "10.1.2.70")
            .put(balancer(true))
            .put(targets(true, target("i-db", Health.HEALTHY)));

    private static Balancer balancer(boolean crossZone) {
        return new Balancer("lb-1", "vpc-a", true, crossZone, List.of(new Listener("tcp", 443, "tg-1")));
    }

    private static Registered target(String id, Health health) {
        return new Registered(id, 8443, health);
    }

    private static TargetGroup targets(boolean keepsClient, Registered... targets) {
        return new TargetGroup("tg-1", "vpc-a", "tcp", 8443, true, keepsClient, List.of(targets));
    }

    @Test
    void keptClientAddress_targetMustAdmitTheClientOnTheTargetsPort() {
        estate.ingress("sg-i-db", rule("tcp/8443", OUTSIDE));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").reachable();
        ask(estate, "203.0.113.78", "198.51.100.70", "tcp/443").blocked(Reason.SG_INGRESS);
    }

    @Test
    void keptClientAddress_replyIsSteeredBackWithoutRoute() {
        estate.ingress("sg-i-db", rule("tcp/8443", "0.0.0.0/0"));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").reachable();
        estate.acl("acl-2", "vpc-a", "subnet-a2").entries("acl-2", "50 out deny 6/32768-65535 203.0.113.0/24");
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.NACL_EGRESS_REPLY);
    }

    @Test
    void hiddenClientAddress_targetMustAdmitTheBalancer() {
        estate.put(targets(false, target("i-db", Health.HEALTHY))).ingress("sg-i-db", rule("tcp/8443", OUTSIDE));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.SG_INGRESS);
        estate.ingress("sg-i-db", rule("tcp/8443", "10.1.1.70/32"));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").reachable();
    }

    @Test
    void hiddenClientAddress_balancerTakesPortsFrom1024() {
        estate.put(targets(false, target("i-db", Health.HEALTHY)))
                .ingress("sg-i-db", rule("tcp/8443", "10.1.1.70/32"))
                .acl("acl-2", "vpc-a", "subnet-a2")
                .entries("acl-2", "50 out deny 6/1024-40000 10.1.1.70/32");
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").mostly(Verdict.BLOCKED);
    }

    @Test
    void listener_onlyItsPortAndNoPing() {
        estate.ingress("sg-i-db", rule("-1", "0.0.0.0/0"));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/8443").blocked(Reason.NO_LISTENER);
        ask(estate, OUTSIDE, "198.51.100.70", "udp/443").blocked(Reason.NO_LISTENER);
        ask(estate, OUTSIDE, "198.51.100.70", "icmp").blocked(Reason.NO_LISTENER);
    }

    @Test
    void unhealthyTarget_isUsedOnlyWhenNoOtherIsHealthy() {
        estate.vm("i-bad", "subnet-a2", "10.1.2.30").ingress("sg-i-bad", rule("tcp/8443", "0.0.0.0/0"));
        estate.put(targets(true, target("i-bad", Health.UNHEALTHY), target("i-db", Health.HEALTHY)));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.SG_INGRESS);
        estate.put(targets(true, target("i-bad", Health.UNHEALTHY), target("i-db", Health.UNHEALTHY)));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").mostly(Verdict.REACHABLE);
    }

    @Test
    void drainingTarget_takesNothingNew() {
        estate.ingress("sg-i-db", rule("-1", "0.0.0.0/0")).put(targets(true, target("i-db", Health.DRAINING)));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.NO_TARGET);
    }

    @Test
    void severalTargets_oneThatPassesIsEnough() {
        estate.ingress("sg-i-web", rule("tcp/8443", "0.0.0.0/0"))
                .put(targets(true, target("i-db", Health.HEALTHY), target("i-web", Health.HEALTHY)));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").mostly(Verdict.REACHABLE);
    }

    @Test
    void withoutCrossZone_onlyTargetsOfTheAddressesZone() {
        estate.ingress("sg-i-db", rule("tcp/8443", "0.0.0.0/0")).put(balancer(false));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.NO_TARGET);
        ask(estate, "i-web", "10.1.2.70", "tcp/443").reachable();
    }

    @Test
    void zoneThatIsNotEnabled_getsNothing() {
        estate.ingress("sg-i-db", rule("tcp/8443", "0.0.0.0/0")).remove("eni-lb-y");
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.NO_TARGET);
    }

    @Test
    void groupsOfTheBalancer_admitClientsAndAreWhatTargetsReferTo() {
        estate.group("sg-lb", "vpc-a").groups("eni-lb-x", "sg-lb");
        estate.ingress("sg-i-db", rule("tcp/8443", new Resource.Group("sg-lb", null, null, false)));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.SG_INGRESS);
        estate.ingress("sg-lb", rule("tcp/443", "0.0.0.0/0"));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").reachable();
        estate.groups("eni-lb-x");
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.SG_INGRESS);
    }

    @Test
    void clientsGroup_isNotWhatTheTargetSees() {
        estate.ingress("sg-i-db", rule("tcp/8443", new Resource.Group("sg-i-web", null, null, false)));
        ask(estate, "i-web", "10.1.1.70", "tcp/443").blocked(Reason.SG_INGRESS);
    }

    @Test
    void blockPublicAccess_closesInternetFacingBalancers() {
        estate.ingress("sg-i-db", rule("-1", "0.0.0.0/0"))
                .change(
                        Subnet.class,
                        "subnet-a1",
                        old -> new Subnet(old.id(), old.vpc(), old.zone(), old.cidrs(), BlockMode.INGRESS, false));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.PUBLIC_ACCESS_BLOCKED);
        ask(estate, "i-web", "10.1.1.70", "tcp/443").reachable();
    }

    @Test
    void subnetOfTheBalancer_needsTheInternetGateway() {
        estate.ingress("sg-i-db", rule("-1", "0.0.0.0/0")).table("rtb-public", "vpc-a", "subnet-a1");
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.NO_ROUTE_REPLY);
    }

    @Test
    void addressTargets_areFoundByTheirAddress() {
        TargetGroup byAddress = new TargetGroup(
                "tg-1", "vpc-a", "tcp", 8443, false, false, List.of(new Registered("10.1.2.20", 8443, Health.HEALTHY)));
        estate.put(byAddress).ingress("sg-i-db", rule("tcp/8443", "10.1.1.0/24"));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").reachable();
    }

    @Test
    void groupsOfTheBalancer_mustLetItReachTheTarget() {
        estate.group("sg-lb", "vpc-a")
                .groups("eni-lb-x", "sg-lb")
                .ingress("sg-lb", rule("tcp/443", "0.0.0.0/0"))
                .egress("sg-lb", rule("tcp/443", "10.1.0.0/16"))
                .ingress("sg-i-db", rule("-1", "0.0.0.0/0"));
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.SG_EGRESS);
    }

    @Test
    void keptClientAddress_aclOfTheBalancersSubnetSeesTheAnswer() {
        estate.ingress("sg-i-db", rule("-1", "0.0.0.0/0"))
                .acl("acl-1", "vpc-a", "subnet-a1")
                .entries("acl-1", "50 in deny 6/32768-65535 10.1.2.0/24");
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.NACL_INGRESS_REPLY);
    }

    @Test
    void targetHealthThatWasNotRead_hidesTheTargets() {
        estate.unread(Listing.TARGET_HEALTH);
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").unknown(Reason.UNREAD);
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/444").blocked(Reason.NO_LISTENER);
        estate.table("rtb-public", "vpc-a", "subnet-a1");
        ask(estate, OUTSIDE, "198.51.100.70", "tcp/443").blocked(Reason.NO_ROUTE_REPLY, Reason.NO_TARGET);
    }
}
