/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.InternetGateway;

/**
 * Which Internet gateway a VPC has: at most one, found in whichever account lists it. That there is none is known once
 * all gateways of the VPC's owner were read.
 */
final class AttachedGateways {
    /**
     * An attached gateway.
     *
     * @param gateway the gateway
     * @param state the state of the attachment
     */
    record Attached(ResourceId gateway, Fact<OperationalState> state) {}

    private final AwsAnswers all;
    private final Map<String, Attached> byVpc = new HashMap<>();

    AttachedGateways(AwsAnswers all) {
        this.all = all;
        all.all(Ec2.INTERNET_GATEWAYS)
                .forEach(told -> add(told.item(), told.by().scope()));
    }

    /**
     * The gateway of a VPC; known empty when it has none.
     *
     * @param reader where the question comes from, which counts when nobody tells who owns the VPC
     */
    Fact<Optional<Attached>> of(String vpc, Scope reader) {
        Attached found = byVpc.get(vpc);
        if (found != null) {
            return Fact.known(Optional.of(found));
        }
        Scope owner = all.placeOfVpc(vpc).map(place -> place.scope()).orElse(reader);
        return all.list(Ec2.INTERNET_GATEWAYS, owner).whole().map(gateways -> Optional.empty());
    }

    private void add(InternetGateway gateway, Scope scope) {
        ResourceId id = AwsId.gateway(Word.orEmpty(gateway.internetGatewayId()));
        Subject subject = new Subject(scope, id);
        gateway.attachments()
                .forEach(one -> byVpc.put(
                        Word.orEmpty(one.vpcId()),
                        new Attached(id, GatewayAttachments.state(one.stateAsString(), subject))));
    }
}
