/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Resolver;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Carries out changes: each becomes the edited records. */
final class Edits {
    private Edits() {}

    static List<Resource> apply(Change change, ResourceView view) {
        if (change instanceof Change.AddRule add) {
            return rules(view, add.subject(), list -> RuleEdits.add(list, add.rule()));
        }
        if (change instanceof Change.InsertRule insert) {
            return rules(view, insert.subject(), list -> RuleEdits.insert(list, insert.rule()));
        }
        if (change instanceof Change.ReplaceRule replace) {
            return rules(view, replace.subject(), list -> RuleEdits.replace(list, replace.rule()));
        }
        if (change instanceof Change.RemoveRule remove) {
            return rules(view, remove.subject(), list -> RuleEdits.remove(list, remove.rule()));
        }
        if (change instanceof Change.PutRoute put) {
            return List.of(RouteEdits.put(view.require(RouteTable.class, put.subject()), put.route()));
        }
        if (change instanceof Change.RemoveRoute remove) {
            return List.of(RouteEdits.remove(view.require(RouteTable.class, remove.subject()), remove.route()));
        }
        return applyToPorts(change, view);
    }

    private static List<Resource> applyToPorts(Change change, ResourceView view) {
        if (change instanceof Change.AddSetEntry add) {
            return List.of(addEntry(view.require(NamedAddressSet.class, add.subject()), add));
        }
        if (change instanceof Change.BindRouteTable bind) {
            Subnet subnet = view.require(Subnet.class, bind.subject());
            return List.of(subnet.withRouteTable(Fact.known(bind.table())));
        }
        if (change instanceof Change.BindSubnetList bind) {
            Subnet subnet = view.require(Subnet.class, bind.subject());
            return List.of(subnet.withStages(StageEdits.bind(subnet.stages(), List.of(bind.list()))));
        }
        if (change instanceof Change.JoinGroup join) {
            return List.of(StageEdits.join(view.require(NetworkInterface.class, join.subject()), join.group()));
        }
        if (change instanceof Change.AddGroup add) {
            NetworkInterface port = view.require(NetworkInterface.class, add.subject());
            return List.of(StageEdits.join(port, add.group().id()), add.group());
        }
        if (change instanceof Change.AllowForwarding allow) {
            NetworkInterface port = view.require(NetworkInterface.class, allow.subject());
            return List.of(port.withForwarding(Fact.known(true)));
        }
        if (change instanceof Change.LiftCrossings lift) {
            return List.of(view.require(Subnet.class, lift.subject()).withCrossings(Fact.known(List.of())));
        }
        if (change instanceof Change.StartInstance start) {
            Power running = new Power(PowerState.RUNNING, "running", "");
            return List.of(view.require(Instance.class, start.subject()).withPower(Fact.known(running)));
        }
        return applyToEdges(change, view);
    }

    private static List<Resource> applyToEdges(Change change, ResourceView view) {
        if (change instanceof Change.OpenDoor open) {
            view.require(NetworkInterface.class, open.subject());
            return List.of(open.door());
        }
        if (change instanceof Change.GiveBandwidth give) {
            return DoorEdits.give(give, view);
        }
        if (change instanceof Change.AttachGateway attach) {
            return List.of(attach(view.require(Gateway.class, attach.subject()), attach.network()));
        }
        if (change instanceof Change.RemoveInboundTable remove) {
            Gateway gateway = view.require(Gateway.class, remove.subject());
            return List.of(gateway.withInboundTable(Fact.known(Optional.empty())));
        }
        if (change instanceof Change.EnableResolver enable) {
            return List.of(withResolver(view.require(Network.class, enable.subject())));
        }
        if (change instanceof Change.BindNat bind) {
            return NatEdits.bind(bind, view);
        }
        if (change instanceof Change.AddNatAddress add) {
            return NatEdits.addAddress(add, view);
        }
        if (change instanceof Change.AddSourceRule add) {
            return List.of(NatEdits.addRule(view.require(NatGateway.class, add.subject()), add.rule()));
        }
        return applyToLinks(change, view);
    }

    private static List<Resource> applyToLinks(Change change, ResourceView view) {
        if (change instanceof Change.AcceptPeering accept) {
            return LinkEdits.accept(view.require(Peering.class, accept.subject()), view);
        }
        if (change instanceof Change.AcceptAttachment accept) {
            return LinkEdits.accept(accept, view.require(HubAttachment.class, accept.subject()), view);
        }
        if (change instanceof Change.AddPeering add) {
            view.require(Network.class, add.subject());
            return List.copyOf(add.peerings());
        }
        if (change instanceof Change.SyncPeering sync) {
            return List.of(LinkEdits.sync(view.require(Peering.class, sync.subject()), view));
        }
        if (change instanceof Change.AddHubPort add) {
            HubAttachment attachment = view.require(HubAttachment.class, add.subject());
            return List.of(LinkEdits.withPort(attachment, new HubPort(add.subnet(), List.of())));
        }
        Change.AssociateHubTable associate = (Change.AssociateHubTable) change;
        return List.of(LinkEdits.withTable(view.require(HubAttachment.class, associate.subject()), associate.table()));
    }

    private static Network withResolver(Network network) {
        Fact<Resolver> enabled = network.resolver().map(old -> new Resolver(true, old.usesPlatform(), old.servers()));
        return new Network(network.identity(), network.prefixes(), enabled);
    }

    private static List<Resource> rules(ResourceView view, ResourceId id, UnaryOperator<FilterList> edit) {
        return List.of(edit.apply(view.require(FilterList.class, id)));
    }

    private static NamedAddressSet addEntry(NamedAddressSet set, Change.AddSetEntry add) {
        Prefix entry = add.prefix();
        Map<ResourceId, SetBounds> bySubnet = new LinkedHashMap<>();
        set.bySubnet().forEach((subnet, bounds) -> bySubnet.put(subnet, with(bounds, entry)));
        return new NamedAddressSet(
                set.identity(), with(set.everywhere(), entry), Collections.unmodifiableMap(bySubnet));
    }

    private static SetBounds with(SetBounds bounds, Prefix entry) {
        AddressSet added = AddressSet.of(entry);
        List<Prefix> prefixes = Stream.concat(bounds.prefixes().stream(), Stream.of(entry))
                .distinct()
                .toList();
        AddressSet certain = bounds.certain().union(added);
        AddressSet possible = bounds.possible().union(added);
        Optional<Gap> gap = certain.equals(possible) ? Optional.empty() : bounds.gap();
        return new SetBounds(certain, possible, gap, prefixes);
    }

    private static Gateway attach(Gateway gateway, ResourceId network) {
        Fact<Map<ResourceId, OperationalState>> attachments = gateway.attachments()
                .map(old -> {
                    Map<ResourceId, OperationalState> more = new LinkedHashMap<>(old);
                    more.put(network, OperationalState.up("attached"));
                    return Collections.unmodifiableMap(more);
                });
        return gateway.withAttachments(attachments);
    }
}
