/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.instance;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Machine;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The interfaces of an instance by device index, the primary one first: those whose attachment names it. The instance's
 * own list of them is in no order, see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html.
 */
final class InstanceInterfaceOrder {
    /** An interface at its place. */
    private record Device(int index, String id) {}

    private static final Comparator<Device> BY_INDEX =
            Comparator.comparingInt(Device::index).thenComparing(Device::id);

    private final Map<String, Set<Device>> devices = new HashMap<>();

    InstanceInterfaceOrder(AwsAnswers all) {
        all.interfaces().forEach(told -> add(told.item()));
    }

    /** The interfaces; unknown where neither the list of interfaces nor the instance tells. */
    Fact<List<ResourceId>> of(Machine instance, AwsScopeAnswers by) {
        Set<Device> found = devices.getOrDefault(Word.orEmpty(instance.id()), Set.of());
        Listing<Nic> listing = by.list(Ec2.NETWORK_INTERFACES);
        int carried = instance.interfaces().size();
        boolean told = carried > 0 && found.size() >= carried;
        if (!told && listing.gap().isPresent()) {
            return Fact.unknown(listing.gap().get());
        }
        return Fact.known(found.stream()
                .map(device -> AwsId.networkInterface(device.id()))
                .toList());
    }

    private void add(Nic nic) {
        Nic.Attached attached = nic.attached();
        if (attached == null || attached.instance() == null) {
            return;
        }
        Integer index = attached.deviceIndex();
        devices.computeIfAbsent(attached.instance(), fresh -> new TreeSet<>(BY_INDEX))
                .add(new Device(index == null ? Integer.MAX_VALUE : index, Word.orEmpty(nic.id())));
    }
}
