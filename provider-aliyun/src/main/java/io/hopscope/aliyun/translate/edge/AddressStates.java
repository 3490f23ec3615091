/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.InstanceLocks;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whether public addresses carry traffic: bound, paid for, not locked, with some bandwidth, and in no black hole. One
 * in arrears keeps 1 kbit/s, which is as good as nothing. See
 * https://www.alibabacloud.com/help/en/eip/product-overview/overdue-payments and
 * https://alibabacloud.com/help/en/anti-ddos/basic-ddos-protection/user-guide/view-the-duration-of-blackhole-filtering.
 */
public final class AddressStates {
    private static final String LOCKED = "financiallocked";
    private static final String NO_BANDWIDTH = "its bandwidth is zero";
    private static final Set<String> STATUSES =
            Set.of("", "inuse", "available", "associating", "unassociating", "releasing");

    private final AliyunAnswers all;
    private final Map<IpAddress, String> attacked = new HashMap<>();

    /** The states of all addresses. */
    public AddressStates(AliyunAnswers all) {
        this.all = all;
        all.all(Operation.ATTACKED_ADDRESSES)
                .flatMap(instance -> instance.list("IpAddressConfig", "IpAddressConfig").stream())
                .forEach(config -> config.address("InstanceIp")
                        .ifPresent(address -> attacked.put(address, config.folded("IpStatus"))));
    }

    /** Why nobody knows whether an elastic address is in use: its status is a word that nobody knows. */
    static Optional<Gap> unrecognised(Item address) {
        boolean known = STATUSES.contains(address.folded("Status"));
        return known
                ? Optional.empty()
                : Optional.of(new Subject(
                                address.scope(), AliyunId.of(ResourceKind.PUBLIC_ADDRESS, address.text("AllocationId")))
                        .unrecognised("Status", address.text("Status")));
    }

    /** What keeps an elastic address from carrying anything, whatever its status is. */
    Optional<String> trouble(Item address) {
        return lock(address).or(() -> bandwidth(address)).or(() -> attack(address));
    }

    /** The state of an elastic address. */
    public OperationalState of(Item address) {
        String status = address.text("Status");
        Optional<String> trouble = trouble(address);
        boolean free = status.equalsIgnoreCase("Available")
                && address.text("InstanceId").isEmpty();
        if (!status.isEmpty() && !free && !status.equalsIgnoreCase("InUse")) {
            return OperationalState.down(status);
        }
        return trouble.map(words -> troubled(address, words)).orElseGet(() -> OperationalState.up(status));
    }

    /** The state of an address in trouble. The bandwidth of a subscription no call changes. */
    OperationalState troubled(Item address, String words) {
        boolean dry = bandwidth(address).filter(NO_BANDWIDTH::equals).isPresent();
        boolean alone = lock(address).isEmpty()
                && attack(address).isEmpty()
                && unrecognised(address).isEmpty();
        boolean changeable = !address.folded("ChargeType").equals("prepaid");
        return dry && alone && changeable
                ? OperationalState.starving(
                        words, AliyunId.of(ResourceKind.PUBLIC_ADDRESS, address.text("AllocationId")))
                : OperationalState.down(words);
    }

    /** The same, where a status that nobody knows is no more than that. */
    Fact<OperationalState> told(Item address) {
        Optional<Gap> unrecognised = unrecognised(address);
        return unrecognised.isPresent() && trouble(address).isEmpty()
                ? Fact.unknown(unrecognised.get())
                : Fact.known(of(address));
    }

    /** The state of an address that an instance has from its subscription. */
    public OperationalState of(IpAddress address) {
        return attack(address).map(OperationalState::down).orElseGet(() -> OperationalState.up("assigned"));
    }

    private static Optional<String> lock(Item address) {
        if (address.folded("BusinessStatus").equals(LOCKED)) {
            return Optional.of("in arrears (FinancialLocked), which leaves it 1 kbit/s");
        }
        return InstanceLocks.reasons(address).stream().findFirst().map(reason -> "locked: " + reason);
    }

    private Optional<String> bandwidth(Item address) {
        String bundle = address.text("BandwidthPackageId");
        if (!bundle.isEmpty()) {
            return all.find(Operation.BANDWIDTH_PACKAGES, bundle)
                    .filter(item -> item.folded("BusinessStatus").equals(LOCKED))
                    .map(item -> "without bandwidth, its package " + bundle + " being in arrears (FinancialLocked)");
        }
        OptionalLong bandwidth = address.count("Bandwidth");
        return bandwidth.isPresent() && bandwidth.getAsLong() == 0 ? Optional.of(NO_BANDWIDTH) : Optional.empty();
    }

    private Optional<String> attack(Item address) {
        return address.address("IpAddress").flatMap(this::attack);
    }

    private Optional<String> attack(IpAddress address) {
        return Optional.ofNullable(attacked.get(address))
                .filter(status -> status.contains("hole"))
                .map(status -> "in a black hole because of an attack (" + status + ")");
    }
}
