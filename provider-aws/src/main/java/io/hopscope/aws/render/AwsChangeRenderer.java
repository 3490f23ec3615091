/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.spi.ChangeRenderer;
import io.hopscope.spi.RenderedChange;
import java.util.List;

/**
 * Changes as commands of {@code aws ec2} (<a href="https://docs.aws.amazon.com/cli/latest/reference/ec2/">command
 * reference</a>) and as Terraform resources of {@code hashicorp/aws} (<a
 * href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs">provider reference</a>). Each command names
 * the region of its resource where the snapshot knows it. Immutable and safe for use by several threads.
 */
public final class AwsChangeRenderer implements ChangeRenderer {
    @Override
    public String vendor() {
        return "aws";
    }

    @Override
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        Script script = new Script(snapshot);
        for (Change change : changes) {
            render(change, script);
            script.carryOut(change);
        }
        return script.done();
    }

    private static void render(Change change, Script script) {
        if (change instanceof Change.AddRule add) {
            addRule(add, script);
        } else if (change instanceof Change.InsertRule insert) {
            insertRule(insert, script);
        } else if (change instanceof Change.ReplaceRule replace) {
            replaceRule(replace, script);
        } else if (change instanceof Change.RemoveRule remove) {
            removeRule(remove, script);
        } else if (change instanceof Change.PutRoute put) {
            RouteCommands.put(put, script);
        } else if (change instanceof Change.RemoveRoute remove) {
            RouteCommands.remove(remove, script);
        } else {
            renderPlacement(change, script);
        }
    }

    private static void renderPlacement(Change change, Script script) {
        if (change instanceof Change.AddSetEntry add) {
            SubnetCommands.addEntry(add, script);
        } else if (change instanceof Change.BindRouteTable bind) {
            SubnetCommands.bindTable(bind, script);
        } else if (change instanceof Change.BindSubnetList bind) {
            SubnetCommands.bindList(bind, script);
        } else if (change instanceof Change.LiftCrossings lift) {
            SubnetCommands.lift(lift, script);
        } else if (change instanceof Change.JoinGroup join) {
            InterfaceCommands.join(join, script);
        } else if (change instanceof Change.AllowForwarding allow) {
            InterfaceCommands.allowForwarding(allow, script);
        } else if (change instanceof Change.OpenDoor open) {
            DoorCommands.open(open, script);
        } else {
            renderEdge(change, script);
        }
    }

    private static void renderEdge(Change change, Script script) {
        if (change instanceof Change.StartInstance start) {
            InterfaceCommands.start(start, script);
        } else if (change instanceof Change.AttachGateway attach) {
            EdgeCommands.attach(attach, script);
        } else if (change instanceof Change.RemoveInboundTable remove) {
            EdgeCommands.removeInboundTable(remove, script);
        } else if (change instanceof Change.AcceptPeering accept) {
            EdgeCommands.accept(accept, script);
        } else if (change instanceof Change.EnableResolver enable) {
            EdgeCommands.enableResolver(enable, script);
        } else if (change instanceof Change.AddHubPort add) {
            HubCommands.addPort(add, script);
        } else if (change instanceof Change.AssociateHubTable associate) {
            HubCommands.associate(associate, script);
        } else {
            throw new IllegalArgumentException(
                    "Not rendered: " + change.getClass().getSimpleName());
        }
    }

    private static void addRule(Change.AddRule add, Script script) {
        if (isGroup(add)) {
            GroupCommands.authorize(add.subject(), add.rule(), script);
        } else {
            AclCommands.add(add.subject(), add.rule(), script);
        }
    }

    /** The rules of a group have no order, so inserting one adds it. */
    private static void insertRule(Change.InsertRule insert, Script script) {
        if (isGroup(insert)) {
            GroupCommands.authorize(insert.subject(), insert.rule(), script);
        } else {
            AclCommands.insert(insert.subject(), insert.rule(), script);
        }
    }

    private static void replaceRule(Change.ReplaceRule replace, Script script) {
        if (isGroup(replace)) {
            GroupCommands.modify(replace.subject(), replace.rule(), script);
        } else {
            AclCommands.replace(replace.subject(), replace.rule(), script);
        }
    }

    private static void removeRule(Change.RemoveRule remove, Script script) {
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
