/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Address;
import io.hopscope.aws.oracle.Resource.Attachment;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.Instance;
import io.hopscope.aws.oracle.Resource.Power;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances with their interfaces, and interfaces without an instance. */
final class RandomInstances {
    private final Draft draft;

    private RandomInstances(Draft draft) {
        this.draft = draft;
    }

    static void add(Draft draft) {
        RandomInstances instances = new RandomInstances(draft);
        List<Subnet> subnets = draft.all(Subnet.class);
        int count = draft.between(2, 8);
        for (int i = 0; i < count; i++) {
            instances.instance(i < subnets.size() && draft.chance(0.6) ? subnets.get(i) : draft.one(subnets));
        }
        if (draft.chance(0.1)) {
            instances.eni(draft.one(subnets), null, 0);
        }
    }

    private void instance(Subnet subnet) {
        Power power = draft.chance(0.95) ? Power.RUNNING : draft.one(List.of(Power.values()));
        Instance instance = draft.add(new Instance(
                draft.id("i"), subnet.vpc(), power, draft.chance(0.95), draft.chance(0.95), draft.chance(0.15)));
        eni(subnet, instance.id(), 0);
        if (draft.chance(0.09)) {
            List<Subnet> sameZone = draft.all(Subnet.class).stream()
                    .filter(other ->
                            other.vpc().equals(subnet.vpc()) && other.zone().equals(subnet.zone()))
                    .toList();
            eni(draft.one(sameZone), instance.id(), 1);
        }
    }

    private void eni(Subnet subnet, @Nullable String owner, int device) {
        Vpc vpc = draft.vpcOf(subnet);
        List<Address> addresses = new ArrayList<>();
        addresses.add(new Address(draft.freeAddress(subnet), draft.chance(0.6) ? draft.freePublic() : null));
        if (draft.chance(0.08)) {
            addresses.add(new Address(draft.freeAddress(subnet), draft.chance(0.5) ? draft.freePublic() : null));
        }
        subnet.cidrs().stream()
                .filter(cidr -> cidr.base().v6() && draft.chance(0.85))
                .forEach(cidr -> addresses.add(new Address(draft.freeV6(cidr), null)));
        draft.add(new Eni(
                draft.id("eni"),
                subnet.id(),
                Role.INSTANCE,
                new Attachment(owner, device, owner != null),
                addresses,
                RandomFilters.groupsFor(draft, vpc),
                draft.chance(0.93),
                draft.chance(0.02)));
    }
}
