/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

/**
 * The associations of route tables with subnets, gateways and, as main tables, VPCs. One counts in state
 * {@code associated}, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTableAssociationState.html;
 * an association without a state is from before that field.
 */
final class TableBindings {
    private static final String IN_FORCE = "associated";
    private static final Set<String> NOT_IN_FORCE = Set.of("disassociated", "failed");

    /** A table of the union, and the word for the association's state. */
    private record Binding(ResourceId table, String state) {
        Fact<ResourceId> asFact(Subject subject) {
            return state.equals(IN_FORCE)
                    ? Fact.known(table)
                    : Fact.unknown(subject.notModelled("The association of " + subject.id() + " with " + table + " is "
                            + Word.shown(state) + ", so that either table may be in force"));
        }
    }

    private final Map<String, Binding> explicit = new HashMap<>();
    private final Map<String, Binding> main = new HashMap<>();

    TableBindings(AwsAnswers all) {
        all.all(Ec2.ROUTE_TABLES).forEach(told -> told.item().associations().forEach(one -> add(told.item(), one)));
    }

    /** The table that a subnet or gateway is associated with by its id; empty when none says so. */
    Optional<Fact<ResourceId>> explicit(Subject subject) {
        return Optional.ofNullable(explicit.get(subject.id().value())).map(binding -> binding.asFact(subject));
    }

    /** The main table of a VPC; empty when none says that it is. */
    Optional<Fact<ResourceId>> main(String vpc, Subject subject) {
        return Optional.ofNullable(main.get(vpc)).map(binding -> binding.asFact(subject));
    }

    private void add(RouteTable table, RouteTableAssociation association) {
        String state = association.associationState() == null
                ? IN_FORCE
                : Word.folded(association.associationState().stateAsString());
        if (NOT_IN_FORCE.contains(state)) {
            return;
        }
        Binding binding =
                new Binding(AwsId.routeTable(Word.orEmpty(table.routeTableId())), state.isEmpty() ? IN_FORCE : state);
        if (Boolean.TRUE.equals(association.main())) {
            put(main, Word.orEmpty(table.vpcId()), binding);
        } else {
            String bound =
                    association.subnetId() != null ? association.subnetId() : Word.orEmpty(association.gatewayId());
            put(explicit, bound, binding);
        }
    }

    /** Of two, the one in force counts. */
    private static void put(Map<String, Binding> bindings, String bound, Binding binding) {
        bindings.merge(bound, binding, (first, second) -> second.state().equals(IN_FORCE) ? second : first);
    }
}
