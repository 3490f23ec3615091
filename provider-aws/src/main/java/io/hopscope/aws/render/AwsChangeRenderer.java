/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import io.hopscope.spi.render.ChangeWriters;
import java.util.List;

/**
 * Changes as commands of {@code aws ec2} (<a href="https://docs.aws.amazon.com/cli/latest/reference/ec2/">command
 * reference</a>) and as Terraform resources of {@code hashicorp/aws} (<a
 * href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs">provider reference</a>). Each command names
 * the region of its resource where the snapshot knows it. Immutable and safe for use by several threads.
 */
public final class AwsChangeRenderer implements ChangeRenderer {
    private static final ChangeWriters<AwsScript> WRITERS = ChangeWriters.on(AwsScript::new)
            .with(Change.AddRule.class, AwsChangeRenderer::addRule)
            .with(Change.InsertRule.class, AwsChangeRenderer::insertRule)
            .with(Change.ReplaceRule.class, AwsChangeRenderer::replaceRule)
            .with(Change.RemoveRule.class, AwsChangeRenderer::removeRule)
            .with(Change.PutRoute.class, RouteCommands::put)
            .with(Change.RemoveRoute.class, RouteCommands::remove)
            .with(Change.AddSetEntry.class, SubnetCommands::addEntry)
            .with(Change.BindRouteTable.class, SubnetCommands::bindTable)
            .with(Change.BindSubnetList.class, SubnetCommands::bindList)
            .with(Change.LiftCrossings.class, SubnetCommands::lift)
            .with(Change.JoinGroup.class, InterfaceCommands::join)
            .with(Change.AllowForwarding.class, InterfaceCommands::allowForwarding)
            .with(Change.OpenDoor.class, DoorCommands::open)
            .with(Change.StartInstance.class, InterfaceCommands::start)
            .with(Change.AttachGateway.class, EdgeCommands::attach)
            .with(Change.RemoveInboundTable.class, EdgeCommands::removeInboundTable)
            .with(Change.AcceptPeering.class, EdgeCommands::accept)
            .with(Change.AddPeering.class, NewPeering::write)
            .with(Change.EnableResolver.class, EdgeCommands::enableResolver)
            .with(Change.AddHubPort.class, HubCommands::addPort)
            .with(Change.AssociateHubTable.class, HubCommands::associate)
            .with(Change.AcceptAttachment.class, HubCommands::accept);

    @Override
    public String vendor() {
        return "aws";
    }

    @Override
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        return WRITERS.render(changes, snapshot);
    }

    @Override
    public List<Peering> peerings(Network one, Network other, Snapshot snapshot) {
        return NewPeering.between(one, other).stream().toList();
    }

    private static void addRule(Change.AddRule add, AwsScript script) {
        if (isGroup(add)) {
            GroupCommands.authorize(add.subject(), add.rule(), script);
        } else {
            AclCommands.add(add.subject(), add.rule(), script);
        }
    }

    /** The rules of a group have no order, so inserting one adds it. */
    private static void insertRule(Change.InsertRule insert, AwsScript script) {
        if (isGroup(insert)) {
            GroupCommands.authorize(insert.subject(), insert.rule(), script);
        } else {
            AclCommands.insert(insert.subject(), insert.rule(), script);
        }
    }

    private static void replaceRule(Change.ReplaceRule replace, AwsScript script) {
        if (isGroup(replace)) {
            GroupCommands.modify(replace.subject(), replace.rule(), script);
        } else {
            AclCommands.replace(replace.subject(), replace.rule(), script);
        }
    }

    private static void removeRule(Change.RemoveRule remove, AwsScript script) {
        if (isGroup(remove)) {
            GroupCommands.revoke(remove.subject(), remove.rule(), script);
        } else {
            AclCommands.delete(remove.subject(), remove.rule(), script);
        }
    }

    /** Whether the list is a security group and not a network ACL; no other list of AWS has rules of its own. */
    private static boolean isGroup(Change change) {
        ResourceKind kind = change.subject().kind();
        if (kind != ResourceKind.SECURITY_GROUP && kind != ResourceKind.NETWORK_ACL) {
            throw new IllegalArgumentException("No command edits the rules of " + change.subject());
        }
        return kind == ResourceKind.SECURITY_GROUP;
    }
}
