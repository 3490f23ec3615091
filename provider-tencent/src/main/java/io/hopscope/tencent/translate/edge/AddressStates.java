/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether a public address carries traffic: bound, not in arrears, not blocked, with some bandwidth. The bandwidth is
 * the address's own for accounts of the standard type, the machine's for legacy ones and for ordinary public addresses.
 * See https://cloud.tencent.com/document/product/1199/41646.
 */
final class AddressStates {
    private static final String BOUND = "BIND";
    private static final String NO_BANDWIDTH = "no bandwidth";

    /** Without bandwidth, where nobody knows whose counts, or whether nothing else keeps it down. */
    private static final OperationalState DRY = OperationalState.down(NO_BANDWIDTH);

    private static final Set<String> NOT_BOUND =
            Set.of("CREATING", "BINDING", "UNBINDING", "UNBIND", "OFFLINING", "BIND_ENI");

    private final TencentAnswers all;

    AddressStates(TencentAnswers all) {
        this.all = all;
    }

    /** The state of an address that is listed. */
    Fact<OperationalState> of(Told address, Optional<Told> machine, Subject subject) {
        Item item = address.item();
        String status = item.word("AddressStatus");
        if (NOT_BOUND.contains(status)) {
            return Fact.known(OperationalState.down(
                    status.equals("BIND_ENI") ? "BIND_ENI: its interface is attached to nothing" : status));
        }
        if (item.isTrue("IsArrears")) {
            return Fact.known(OperationalState.down("in arrears"));
        }
        if (item.isTrue("IsBlocked")) {
            return Fact.known(OperationalState.down("blocked"));
        }
        Fact<OperationalState> bandwidth = bandwidth(address, machine, subject);
        Fact<OperationalState> apart = apartFromBandwidth(address, status, subject);
        if (bandwidth.value().filter(state -> !state.up()).isPresent()) {
            return apart.value().isPresent() ? bandwidth : Fact.known(DRY);
        }
        return apart.value().isPresent() ? bandwidth : apart;
    }

    private static Fact<OperationalState> apartFromBandwidth(Told address, String status, Subject subject) {
        Item item = address.item();
        if (!status.equals(BOUND)) {
            return Fact.unknown(subject.unrecognised("status", status));
        }
        boolean told =
                (item.has("IsArrears") && item.has("IsBlocked")) || address.by().assumesComplete();
        if (!told) {
            return Fact.unknown(subject.notGiven(
                    "Whether " + subject.id() + " is blocked or in arrears is not told", Calls.ADDRESSES.permission()));
        }
        return Fact.known(OperationalState.up(BOUND));
    }

    /** The state of an ordinary public address that only its machine tells, and not the list that was read. */
    Fact<OperationalState> ofOrdinary(Told machine, Call unlisted, Optional<Boolean> blocked, Subject subject) {
        boolean byMachine = unlisted.equals(Calls.ADDRESSES)
                && (machine.by().list(unlisted).isComplete()
                        || accountType(machine.by()).equals("LEGACY"));
        boolean dry = byMachine && machineBandwidth(Optional.of(machine)).equals(OptionalLong.of(0));
        Fact<OperationalState> apart = ordinaryApartFromBandwidth(machine, unlisted, blocked, subject);
        if (!dry) {
            return apart;
        }
        boolean alone = apart.value().filter(OperationalState::up).isPresent();
        return Fact.known(alone ? OperationalState.starving(NO_BANDWIDTH, id(machine)) : DRY);
    }

    private static Fact<OperationalState> ordinaryApartFromBandwidth(
            Told machine, Call unlisted, Optional<Boolean> blocked, Subject subject) {
        if (blocked.orElse(false)) {
            return Fact.known(OperationalState.down("blocked"));
        }
        boolean told = blocked.isPresent() && machine.by().list(unlisted).isComplete();
        if (!told && !machine.by().assumesComplete()) {
            return Fact.unknown(subject.notGiven(
                    "Whether " + subject.id() + " is blocked or in arrears is not in the input",
                    unlisted.permission() + " with address-type=WanIP"));
        }
        return Fact.known(OperationalState.up(BOUND));
    }

    private static ResourceId id(Told machine) {
        return TencentId.of(ResourceKind.INSTANCE, machine.text("InstanceId"));
    }

    /** The state of an address of which only its interface tells, and neither the list nor the machine. */
    Fact<OperationalState> ofTold(RegionAnswers by, Optional<Boolean> blocked, Subject subject) {
        if (blocked.orElse(false)) {
            return Fact.known(OperationalState.down("blocked"));
        }
        Call missing = by.list(Calls.ADDRESSES).isComplete() ? Calls.INSTANCES : Calls.ADDRESSES;
        return Fact.unknown(subject.notGiven(
                "Whether " + subject.id() + " carries traffic is not in the input", missing.permission()));
    }

    private Fact<OperationalState> bandwidth(Told address, Optional<Told> machine, Subject subject) {
        OptionalLong own = address.item().number("Bandwidth");
        boolean ordinary = address.item().word("AddressType").equals("WANIP");
        String type = accountType(address.by());
        boolean v6 = address.item().text("AddressIp").contains(":");
        boolean byMachine = ordinary || (!v6 && (type.equals("LEGACY") || (type.isEmpty() && own.isEmpty())));
        OptionalLong bandwidth = byMachine ? machineBandwidth(machine) : own;
        if (!bandwidth.equals(OptionalLong.of(0))) {
            return Fact.known(OperationalState.up(BOUND));
        }
        if (ordinary || !type.isEmpty()) {
            ResourceId holder = byMachine ? machine.map(AddressStates::id).orElse(subject.id()) : subject.id();
            return Fact.known(OperationalState.starving(NO_BANDWIDTH, holder));
        }
        return own.isPresent()
                ? Fact.known(DRY)
                : Fact.unknown(subject.notGiven(
                        "Whose bandwidth counts for " + subject.id() + " depends on the type of the account",
                        Calls.ACCOUNT_TYPE.permission()));
    }

    private static OptionalLong machineBandwidth(Optional<Told> machine) {
        return machine.flatMap(told -> told.item().object("InternetAccessible"))
                .map(access -> access.number("InternetMaxBandwidthOut"))
                .orElse(OptionalLong.empty());
    }

    private String accountType(RegionAnswers by) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(by),
                        all.regions().stream()
                                .filter(other -> other.scope()
                                        .account()
                                        .equals(by.scope().account())))
                .flatMap(one -> one.list(Calls.ACCOUNT_TYPE).items().stream())
                .map(answer -> answer.word("NetworkAccountType"))
                .findFirst()
                .orElse("");
    }
}
