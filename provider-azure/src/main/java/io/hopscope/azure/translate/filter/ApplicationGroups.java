/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import com.azure.resourcemanager.network.fluent.models.ApplicationSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Application security groups: the private addresses of the IP configurations that are members. All members are in one
 * virtual network, so that elsewhere the group is empty. See
 * https://learn.microsoft.com/azure/virtual-network/application-security-groups.
 */
public final class ApplicationGroups {
    private static final AddressSet ALL = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));

    private final AzureAnswers all;
    private final Map<String, Map<String, List<Prefix>>> members = new TreeMap<>();
    private final Map<String, Told<ApplicationSecurityGroupInner>> listed = new TreeMap<>();

    private ApplicationGroups(AzureAnswers all) {
        this.all = all;
        all.all(Calls.APPLICATION_GROUPS)
                .forEach(told -> ArmId.of(told.item().id()).ifPresent(id -> {
                    listed.put(id.text(), told);
                    members.put(id.text(), new TreeMap<>());
                }));
        all.interfaces().forEach(this::join);
        all.all(Calls.SECURITY_GROUPS)
                .flatMap(told -> Word.list(told.item().securityRules()).stream())
                .flatMap(rule -> Stream.concat(
                        Word.list(rule.sourceApplicationSecurityGroups()).stream(),
                        Word.list(rule.destinationApplicationSecurityGroups()).stream()))
                .flatMap(group -> ArmId.of(group.id()).stream())
                .forEach(id -> members.putIfAbsent(id.text(), new TreeMap<>()));
    }

    /** Adds all groups that are listed, joined or named by rules. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        ApplicationGroups groups = new ApplicationGroups(all);
        groups.members.forEach((id, networks) -> into.add(groups.set(new ArmId(id), networks)));
    }

    private void join(Told<NetworkInterfaceInner> told) {
        for (NetworkInterfaceIpConfigurationInner ip : Word.list(told.item().ipConfigurations())) {
            Optional<Prefix> address =
                    IpAddress.tryParse(Word.orEmpty(ip.privateIpAddress())).map(Prefix::host);
            Optional<ArmId> subnet = AzureAnswers.ref(ip.subnet());
            if (address.isEmpty() || subnet.isEmpty()) {
                continue;
            }
            for (ApplicationSecurityGroupInner group : Word.list(ip.applicationSecurityGroups())) {
                ArmId.of(group.id())
                        .ifPresent(id -> members.computeIfAbsent(id.text(), fresh -> new TreeMap<>())
                                .computeIfAbsent(subnet.get().parent().text(), fresh -> new ArrayList<>())
                                .add(address.get()));
            }
        }
    }

    private NamedAddressSet set(ArmId id, Map<String, List<Prefix>> networks) {
        Optional<Gap> unread = all.subscription(id.subscription())
                .flatMap(by -> by.list(Calls.INTERFACES).gap());
        Map<ResourceId, SetBounds> bySubnet = new LinkedHashMap<>();
        for (AzureAnswers.SubnetPlace place : all.subnets()) {
            List<Prefix> here = networks.get(place.networkId().text());
            if (here != null) {
                bySubnet.put(AzureId.of(ResourceKind.SUBNET, place.id()), bounds(here, unread));
            }
        }
        return new NamedAddressSet(identity(id, listed.get(id.text())), bounds(List.of(), unread), bySubnet);
    }

    private static SetBounds bounds(List<Prefix> addresses, Optional<Gap> unread) {
        AddressSet certain = AddressSet.ofPrefixes(addresses);
        return unread.isEmpty() ? SetBounds.exactly(certain) : new SetBounds(certain, ALL, unread);
    }

    private static Identity identity(ArmId arm, @Nullable Told<ApplicationSecurityGroupInner> told) {
        ResourceId id = AzureId.of(ResourceKind.ADDRESS_SET, arm);
        return told == null
                ? Identity.of(id, arm.name(), new Scope(AzureId.VENDOR, arm.subscription(), ""))
                : told.identity(id, told.item().name(), told.item().location());
    }
}
