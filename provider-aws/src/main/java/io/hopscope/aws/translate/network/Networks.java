/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Network;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** VPCs, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Vpc.html. */
public final class Networks {
    private Networks() {}

    /** Adds all VPCs. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        Resolvers resolvers = new Resolvers(all);
        all.all(Ec2.VPCS).forEach(told -> {
            Placement place = all.place(told.by(), told.item().ownerId());
            into.add(network(told, place, resolvers), place.view());
        });
    }

    private static Network network(Told<Vpc> told, Placement place, Resolvers resolvers) {
        Vpc vpc = told.item();
        ResourceId id = AwsId.network(Word.orEmpty(vpc.vpcId()));
        Subject subject = Subject.of(place, id);
        return new Network(
                place.identity(id, Word.name(vpc.tags())), VpcPrefixes.of(vpc, subject), resolvers.of(told, subject));
    }
}
