/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Elb;
import io.hopscope.model.SnapshotBuilder;

/**
 * Elastic Load Balancing, see
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html. Gateway load balancers
 * become resources whose inside is not modelled; classic ones have an API of their own. This class loads without the
 * SDK's module of load balancing, and then has nothing to do.
 */
public final class BalancerTranslator {
    private BalancerTranslator() {}

    /**
     * Adds all balancers and target groups. What an answer leaves out becomes an unknown fact.
     *
     * @param all the answers of all accounts and regions
     * @param into takes the resources
     */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        if (all.all(Elb.LOAD_BALANCERS).findAny().isPresent()) {
            Balancers balancers = new Balancers(all);
            all.all(Elb.LOAD_BALANCERS).forEach(told -> balancers.add(told, into));
        }
        if (all.all(Elb.TARGET_GROUPS).findAny().isPresent()) {
            TargetGroups groups = new TargetGroups(all);
            all.all(Elb.TARGET_GROUPS).forEach(told -> groups.add(told, into));
        }
    }
}
