/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Estate.rule;
import static io.hopscope.aws.oracle.Probe.OUTSIDE;
import static io.hopscope.aws.oracle.Probe.ask;

import io.hopscope.aws.oracle.Resource.Group;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Power;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Instance and interface rows of sheet section 1.8, middleboxes of 1.7, and what a guest may do. */
class GuestTest {
    private final Estate estate =
            Estate.small().ingress("sg-i-web", rule("-1", "10.1.0.0/16")).ingress("sg-i-db", rule("-1", "10.1.0.0/16"));

    private void power(String id, Power power, boolean healthy) {
        estate.change(Instance.class, id, old -> new Instance(old.id(), old.vpc(), power, healthy, healthy, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Power.class,
            names = {"PENDING", "STOPPING", "STOPPED"})
    void instanceState_onlyRunningSendsAndTakes(Power power) {
        power("i-web", power, true);
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.INSTANCE_NOT_RUNNING);
        ask(estate, "i-web", "i-db", "tcp/22").blocked(Reason.INSTANCE_NOT_RUNNING);
    }

    @Test
    void statusChecks_impairedMeansNoAnswer() {
        power("i-web", Power.RUNNING, false);
        ask(estate, "i-db", "i-web", "tcp/22").blocked(Reason.STATUS_CHECK);
    }

    @Test
    void sameInstance_packetNeverLeavesIt() {
        estate.eni("eni-second", "subnet-a1", "i-web", 1, "10.1.1.11");
        ask(estate, "10.1.1.10", "10.1.1.10", "tcp/9").reachable();
        ask(estate, "i-web", "10.1.1.11", "tcp/9").reachable();
        ask(estate, "i-web", "i-web", "tcp/9").reachable();
    }

    @Test
    void severalInterfaces_wrongOneForTheReplyIsDroppedBySourceCheck() {
        estate.eni("eni-second", "subnet-a2", "i-web", 1, "10.1.2.11").groups("eni-second", "sg-i-web");
        ask(estate, "i-db", "10.1.1.10", "tcp/22").unknown(Reason.GUEST_ROUTING);
        ask(estate, OUTSIDE, "10.1.1.10", "tcp/22").blocked(Reason.PRIVATE_DESTINATION);
    }

    @Test
    void severalInterfaces_allAlikeIsCertain() {
        estate.eni("eni-second", "subnet-a1", "i-web", 1, "10.1.1.11").groups("eni-second", "sg-i-web");
        ask(estate, "i-web", "i-db", "tcp/22").reachable();
        ask(estate, "10.1.1.11", "i-db", "tcp/22").reachable();
        estate.checking("eni-second", false).checking("eni-i-web", false);
        ask(estate, "i-db", "10.1.1.10", "tcp/22").reachable();
    }

    @Test
    void severalInterfaces_sourceThatDiffersIsUnknown() {
        estate.eni("eni-second", "subnet-a1", "i-web", 1, "10.1.1.11")
                .group("sg-dumb", "vpc-a")
                .egress("sg-dumb")
                .groups("eni-second", "sg-dumb");
        ask(estate, "i-web", "i-db", "tcp/22").unknown(Reason.GUEST_ROUTING);
    }

    @Test
    void severalInterfaces_certainDropStillBlocks() {
        estate.eni("eni-second", "subnet-a1", "i-web", 1, "10.1.1.11").groups("eni-second", "sg-i-web");
        ask(estate, "i-far", "10.1.1.10", "tcp/22").blocked(Reason.NO_ROUTE);
        ask(estate, OUTSIDE, "i-web", "tcp/22").blocked(Reason.SG_INGRESS);
    }

    @Test
    void severalDoors_oneThatWorksIsEnough() {
        estate.eni("eni-i-web", "subnet-a1", "i-web", 0, "10.1.1.10=198.51.100.10", "10.1.1.13=198.51.100.13")
                .groups("eni-i-web", "sg-i-web")
                .ingress("sg-i-web", rule("tcp/80", OUTSIDE))
                .acl("acl-1", "vpc-a", "subnet-a1");
        ask(estate, OUTSIDE, "i-web", "tcp/80").reachable();
        ask(estate, OUTSIDE, "198.51.100.13", "tcp/80").reachable();
    }

    /** i-db's way to 10.2.0.0/16 leads to i-box in subnet-a3, whose table leads over a peering to i-far. */
    private Estate middlebox() {
        return estate.subnet("subnet-a3", "vpc-a", "x", "10.1.3.0/24")
                .vm("i-box", "subnet-a3", "10.1.3.5")
                .ingress("sg-i-box", rule("-1", "0.0.0.0/0"))
                .checking("eni-i-box", false)
                .acl("acl-3", "vpc-a", "subnet-a3")
                .table("rtb-box", "vpc-a", "subnet-a3")
                .put(new Resource.Peering("pcx-1", "vpc-a", "vpc-b", "active"))
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.ENI, "eni-i-box")
                .route("rtb-box", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .route("rtb-vpc-b", "10.1.0.0/16", Kind.PEERING, "pcx-1")
                .ingress("sg-i-far", rule("-1", "10.1.0.0/16"));
    }

    @Test
    void middlebox_forwardingIsUpToTheGuest() {
        middlebox();
        ask(estate, "i-db", "i-far", "tcp/22").unknown(Reason.GUEST_FORWARDS);
    }

    @Test
    void middlebox_sourceDestCheckMustBeOff() {
        middlebox().checking("eni-i-box", true);
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.SOURCE_DEST_CHECK);
    }

    @Test
    void middlebox_instanceMustRun() {
        middlebox();
        power("i-box", Power.STOPPED, true);
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.INSTANCE_NOT_RUNNING);
    }

    @Test
    void middlebox_itsGroupAndAclMustAdmit() {
        middlebox().entries("acl-3", "50 in deny 6/22 10.1.2.0/24");
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NACL_INGRESS);
        estate.group("sg-i-box", "vpc-a");
        ask(estate, "i-db", "i-far", "tcp/23").blocked(Reason.SG_INGRESS);
    }

    @Test
    void middlebox_whateverItDoesTheDestinationDrops() {
        middlebox().group("sg-i-far", "vpc-b").ingress("sg-i-far", rule("-1", "10.2.0.0/16"));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.SG_INGRESS, Reason.GUEST_FORWARDS);
    }

    @Test
    void middlebox_masqueradedSourceMayBeAdmitted() {
        middlebox().group("sg-i-far", "vpc-b").ingress("sg-i-far", rule("-1", "10.1.3.5/32"));
        ask(estate, "i-db", "i-far", "tcp/22").unknown(Reason.GUEST_FORWARDS);
    }

    @Test
    void middlebox_groupReferencesDoNotSurvive() {
        middlebox()
                .group("sg-i-far", "vpc-b")
                .ingress("sg-i-far", rule("-1", new Group("sg-i-db", "vpc-a", "pcx-1", false)))
                .ingress("sg-i-far", rule("-1", new Group("sg-i-box", "vpc-a", "pcx-1", false)));
        ask(estate, "i-db", "i-far", "tcp/22").unknown(Reason.GUEST_FORWARDS);
        estate.group("sg-i-far", "vpc-b")
                .ingress("sg-i-far", rule("-1", new Group("sg-i-db", "vpc-a", "pcx-1", false)));
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.SG_INGRESS, Reason.GUEST_FORWARDS);
    }

    @Test
    void middlebox_mustNotMeetItsOwnRoute() {
        middlebox().route("rtb-box", "10.2.0.0/16", Kind.ENI, "eni-i-box");
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.LOOP, Reason.GUEST_FORWARDS);
    }

    @ParameterizedTest
    @CsvSource({"true, BLOCKED", "false, UNKNOWN"})
    void middlebox_onTheWayBack(boolean sourceDestCheck, Verdict verdict) {
        middlebox()
                .checking("eni-i-box", sourceDestCheck)
                .route("rtb-vpc-a", "10.2.0.0/16", Kind.PEERING, "pcx-1")
                .route("rtb-public", "10.1.2.0/24", Kind.ENI, "eni-i-box");
        ask(estate, "i-db", "i-web", "tcp/22").mostly(verdict);
    }

    @Test
    void severalInterfaces_onlyAttachedOnesOfTheFamilyCount() {
        estate.ingress("sg-i-web", rule("-1", "::/0"))
                .eni("eni-second", "subnet-a1", "i-web", 1, "10.1.1.11")
                .groups("eni-second", "sg-i-web");
        ask(estate, "i-db", "2001:db8:a:1::10", "tcp/22").reachable();
        estate.change(
                Resource.Eni.class,
                "eni-second",
                old -> new Resource.Eni(
                        old.id(),
                        old.subnet(),
                        old.role(),
                        new Resource.Attachment("i-web", 1, false),
                        old.addresses(),
                        old.groups(),
                        true,
                        false));
        ask(estate, "i-db", "10.1.1.10", "tcp/22").reachable();
    }

    @Test
    void middlebox_subnetOfTheClientIsLeft() {
        middlebox().acl("acl-2", "vpc-a", "subnet-a2").entries("acl-2", "50 out deny 6/22 10.2.0.0/16");
        ask(estate, "i-db", "i-far", "tcp/22").blocked(Reason.NACL_EGRESS);
    }
}
